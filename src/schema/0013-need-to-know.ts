import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** Who is kept out of a case and who is let in to audit it; seats that cover a colleague's leave, stand for a charter team, or wait for a second person. */
export const needToKnow: Migration = {
  number: 13,
  name: 'need-to-know',
  up: (engine) => [
    'ALTER TABLE case_file ADD COLUMN is_sealed INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE case_file ADD COLUMN is_held INTEGER NOT NULL DEFAULT 0',
    `CREATE TABLE recusal (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), account_id TEXT NOT NULL REFERENCES account (id), ground TEXT NOT NULL,
       found_by TEXT NOT NULL CHECK (found_by IN ('declaration', 'matching', 'lead')), reason TEXT NOT NULL, lifted_by TEXT REFERENCES account (id), lifted_at TEXT, lifted_because TEXT,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX recusal_case ON recusal (case_id, lifted_at)',
    'CREATE INDEX recusal_account ON recusal (account_id, case_id)',
    `CREATE TABLE audit_sample (
       id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id), purpose TEXT NOT NULL, seed TEXT NOT NULL, size INTEGER NOT NULL, frame TEXT NOT NULL, frame_size INTEGER NOT NULL,
       sample_until TEXT NOT NULL, record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX audit_sample_account ON audit_sample (account_id, entered_at)',
    `CREATE TABLE audit_sample_case (
       id TEXT PRIMARY KEY, sample_id TEXT NOT NULL REFERENCES audit_sample (id), case_id TEXT NOT NULL REFERENCES case_file (id), UNIQUE (sample_id, case_id))${strict(engine)}`,
    'CREATE INDEX audit_sample_case_case ON audit_sample_case (case_id)',
    `CREATE TABLE charter_team (id TEXT PRIMARY KEY, name TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    `CREATE TABLE charter_school (
       id TEXT PRIMARY KEY, charter_id TEXT NOT NULL REFERENCES charter_team (id), school_id TEXT NOT NULL REFERENCES school (id),
       held_until TEXT, given_by TEXT NOT NULL, given_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'ALTER TABLE seat ADD COLUMN charter_id TEXT REFERENCES charter_team (id)',
    'ALTER TABLE seat ADD COLUMN covers_id TEXT REFERENCES account (id)',
    'ALTER TABLE seat ADD COLUMN awaits_second INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE seat ADD COLUMN second_by TEXT REFERENCES account (id)',
    'ALTER TABLE seat ADD COLUMN second_at TEXT',
  ],
};
