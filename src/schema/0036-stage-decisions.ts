import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

const entered = 'record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL';

/** What a team decided at a stage of its protocol: the choice and why, what it wrote down first, and who took part. */
export const stageDecisions: Migration = {
  number: 36,
  name: 'stage-decisions',
  up: (engine) => [
    `CREATE TABLE stage_decision (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), ordinal INTEGER NOT NULL, protocol_sha256 TEXT NOT NULL REFERENCES protocol_version (sha256), stage TEXT NOT NULL, choice TEXT NOT NULL, reason TEXT NOT NULL,
       happened_precision TEXT NOT NULL, happened_date TEXT, happened_time TEXT, happened_zone TEXT NOT NULL, ${entered}, UNIQUE (case_id, ordinal))${strict(engine)}`,
    `CREATE TABLE stage_writing (
       id TEXT PRIMARY KEY, decision_id TEXT NOT NULL REFERENCES stage_decision (id), input TEXT NOT NULL, body TEXT NOT NULL, ${entered})${strict(engine)}`,
    'CREATE INDEX stage_writing_decision ON stage_writing (decision_id)',
    `CREATE TABLE stage_presence (
       id TEXT PRIMARY KEY, decision_id TEXT NOT NULL REFERENCES stage_decision (id), account_id TEXT NOT NULL REFERENCES account (id), discipline TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX stage_presence_decision ON stage_presence (decision_id)',
  ],
};
