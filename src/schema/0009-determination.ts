import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** What a team decided the level of concern is, what that rests on, who took part and disagreed, and who signed. */
export const determination: Migration = {
  number: 9,
  name: 'determination',
  up: (engine) => [
    `CREATE TABLE determination (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), assessment_id TEXT NOT NULL REFERENCES assessment (id),
       ordinal INTEGER NOT NULL, level TEXT NOT NULL, facts TEXT NOT NULL, rationale TEXT NOT NULL, written_facts TEXT NOT NULL,
       happened_precision TEXT NOT NULL, happened_date TEXT, happened_time TEXT, happened_zone TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL,
       UNIQUE (case_id, ordinal))${strict(engine)}`,
    'CREATE INDEX determination_assessment ON determination (assessment_id)',
    `CREATE TABLE determination_citation (
       id TEXT PRIMARY KEY, determination_id TEXT NOT NULL REFERENCES determination (id), kind TEXT NOT NULL, source_id TEXT NOT NULL,
       UNIQUE (determination_id, source_id))${strict(engine)}`,
    `CREATE TABLE determination_presence (
       id TEXT PRIMARY KEY, determination_id TEXT NOT NULL REFERENCES determination (id), account_id TEXT NOT NULL REFERENCES account (id),
       discipline TEXT NOT NULL, UNIQUE (determination_id, account_id))${strict(engine)}`,
    `CREATE TABLE determination_dissent (
       id TEXT PRIMARY KEY, determination_id TEXT NOT NULL REFERENCES determination (id), account_id TEXT NOT NULL REFERENCES account (id), body TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, UNIQUE (determination_id, account_id))${strict(engine)}`,
    `CREATE TABLE determination_signature (
       id TEXT PRIMARY KEY, determination_id TEXT NOT NULL REFERENCES determination (id), account_id TEXT NOT NULL REFERENCES account (id),
       discipline TEXT NOT NULL, text_sha256 TEXT NOT NULL, entered_at TEXT NOT NULL, UNIQUE (determination_id, account_id))${strict(engine)}`,
  ],
};
