import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

const written = 'record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL';

/** Who asked that a confidential reporter's identity be produced, and who else agreed; look-ups for its log and for drawing samples of cases. */
export const identityAndAudit: Migration = {
  number: 18,
  name: 'identity-and-audit',
  up: (engine) => [
    `CREATE TABLE identity_request (
       id TEXT PRIMARY KEY, report_id TEXT NOT NULL REFERENCES report (id), recipient TEXT NOT NULL, ground TEXT NOT NULL, reference TEXT NOT NULL, reason TEXT NOT NULL, ${written})${strict(engine)}`,
    'CREATE INDEX identity_request_report ON identity_request (report_id, entered_at)',
    'CREATE INDEX identity_request_entered ON identity_request (entered_at, id)',
    `CREATE TABLE identity_decision (
       id TEXT PRIMARY KEY, request_id TEXT NOT NULL UNIQUE REFERENCES identity_request (id), approves INTEGER NOT NULL, reason TEXT NOT NULL, open_until TEXT, ${written})${strict(engine)}`,
    'CREATE INDEX ledger_entry_act ON ledger_entry (act, seq)',
    'CREATE INDEX case_file_opened ON case_file (opened_at, school_id)',
    'CREATE INDEX audit_sample_entered ON audit_sample (entered_at, id)',
  ],
};
