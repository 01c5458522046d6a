import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** Evidence packs of a case that were taken: for whom, what for, on what ground, up to which ledger entry, and the SHA-256 of their list of files. */
export const evidencePacks: Migration = {
  number: 30,
  name: 'evidence packs',
  up: (engine) => [
    `CREATE TABLE evidence_pack (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), recipient_id TEXT NOT NULL REFERENCES account (id), purpose TEXT NOT NULL, basis TEXT NOT NULL,
       ledger_seq INTEGER NOT NULL, ledger_leaf TEXT NOT NULL, list_sha256 TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX evidence_pack_case ON evidence_pack (case_id, entered_at)',
  ],
};
