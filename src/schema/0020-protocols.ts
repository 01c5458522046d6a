import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** From when a published version may be used, and which one the cases of a school begin with. */
export const protocols: Migration = {
  number: 20,
  name: 'protocols',
  up: (engine) => [
    "ALTER TABLE protocol_version ADD COLUMN effective_from TEXT NOT NULL DEFAULT '2026-08-01'", // of the one version there was
    `CREATE TABLE protocol_choice (
       id TEXT PRIMARY KEY, school_id TEXT REFERENCES school (id), protocol_sha256 TEXT REFERENCES protocol_version (sha256), starts_on TEXT NOT NULL, reason TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
  ],
};
