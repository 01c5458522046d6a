import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** Copies of a case that were taken: for whom, what for, on what ground, up to which ledger entry, and the very text. */
export const summary: Migration = {
  number: 12,
  name: 'summary',
  up: (engine) => [
    `CREATE TABLE summary_copy (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), recipient_id TEXT NOT NULL REFERENCES account (id), purpose TEXT NOT NULL, basis TEXT NOT NULL,
       content TEXT NOT NULL, ledger_seq INTEGER NOT NULL, ledger_leaf TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX summary_copy_case ON summary_copy (case_id, entered_at)',
  ],
};
