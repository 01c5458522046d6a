import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** An open case that goes on with a newer version of its protocol; what was done before keeps the version it was done on. Answers name the facts that they rest on. */
export const protocolMoves: Migration = {
  number: 27,
  name: 'protocol moves',
  up: (engine) => [
    `CREATE TABLE protocol_move (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), from_sha256 TEXT NOT NULL REFERENCES protocol_version (sha256), to_sha256 TEXT NOT NULL REFERENCES protocol_version (sha256), reason TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL, UNIQUE (case_id, to_sha256))${strict(engine)}`,
    // Null in what was recorded before this step, and so before any move: the version that the case was opened with.
    'ALTER TABLE determination ADD COLUMN protocol_sha256 TEXT',
    'ALTER TABLE assessment ADD COLUMN protocol_sha256 TEXT',
    'ALTER TABLE assessment_answer ADD COLUMN protocol_sha256 TEXT',
    'ALTER TABLE assessment_answer ADD COLUMN facts TEXT',
  ],
};
