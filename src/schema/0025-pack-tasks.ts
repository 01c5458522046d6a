import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** What was recorded about the tasks that a protocol asks for, and which of its texts a notice was given with. Which tasks there are follows from the records of the case. */
export const packTasks: Migration = {
  number: 25,
  name: 'pack tasks',
  up: (engine) => [
    `CREATE TABLE task_record (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), task TEXT NOT NULL, step TEXT NOT NULL, by_whom TEXT NOT NULL, happened_on TEXT NOT NULL, how TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL)${strict(engine)}`,
    'ALTER TABLE notice_attempt ADD COLUMN used_text TEXT',
    'CREATE INDEX task_record_case ON task_record (case_id, entered_at)',
    `CREATE TABLE return_record (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), step TEXT NOT NULL, check_id TEXT, happened_on TEXT NOT NULL, note TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX return_record_case ON return_record (case_id, entered_at)',
  ],
};
