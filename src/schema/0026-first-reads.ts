import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

const entered = 'record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL';

/** First reads: who was asked, what each gave (sealed by a key that is not here), and the same in plain words once a round was opened. */
export const firstReads: Migration = {
  number: 26,
  name: 'first-reads',
  up: (engine) => [
    `CREATE TABLE first_read_round (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), assessment_id TEXT NOT NULL REFERENCES assessment (id), ordinal INTEGER NOT NULL, asked TEXT NOT NULL,
       opened_at TEXT, opened_by TEXT REFERENCES account (id), opened_because TEXT, ${entered}, version INTEGER NOT NULL, UNIQUE (case_id, ordinal))${strict(engine)}`,
    'CREATE UNIQUE INDEX first_read_round_open ON first_read_round (case_id) WHERE opened_at IS NULL',
    `CREATE TABLE first_read (
       id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES first_read_round (id), case_id TEXT NOT NULL REFERENCES case_file (id), discipline TEXT NOT NULL, sealed TEXT NOT NULL,
       ended_at TEXT, ended_as TEXT, ${entered}, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX first_read_case ON first_read (case_id, entered_at)',
    'CREATE UNIQUE INDEX first_read_standing ON first_read (round_id, entered_by) WHERE ended_at IS NULL',
    `CREATE TABLE first_read_text (
       id TEXT PRIMARY KEY, read_id TEXT NOT NULL UNIQUE REFERENCES first_read (id), level TEXT NOT NULL, facts TEXT NOT NULL, rationale TEXT NOT NULL, ${entered})${strict(engine)}`,
  ],
};
