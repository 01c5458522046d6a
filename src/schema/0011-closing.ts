import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** How cases end and begin again: closures with their signers and the head of the ledger at that moment, and what was heard afterwards. */
export const closing: Migration = {
  number: 11,
  name: 'closing',
  up: (engine) => [
    `CREATE TABLE closure (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), reason TEXT NOT NULL, achieved TEXT NOT NULL, if_returns TEXT NOT NULL, told TEXT NOT NULL,
       begun_after_seq INTEGER NOT NULL, closed_at TEXT, ledger_seq INTEGER, ledger_leaf TEXT, withdrawn_by TEXT REFERENCES account (id), withdrawn_at TEXT, withdrawn_because TEXT,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX closure_case ON closure (case_id, entered_at)',
    `CREATE TABLE closure_signature (
       id TEXT PRIMARY KEY, closure_id TEXT NOT NULL REFERENCES closure (id), account_id TEXT NOT NULL REFERENCES account (id), discipline TEXT NOT NULL,
       text_sha256 TEXT NOT NULL, signed_at TEXT NOT NULL, UNIQUE (closure_id, account_id))${strict(engine)}`,
    `CREATE TABLE new_information (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), closure_id TEXT NOT NULL REFERENCES closure (id), what TEXT NOT NULL, report_id TEXT REFERENCES report (id),
       decision TEXT NOT NULL CHECK (decision IN ('reopened', 'dismissed')), reason TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX new_information_case ON new_information (case_id, entered_at)',
    'CREATE INDEX new_information_report ON new_information (report_id)',
  ],
};
