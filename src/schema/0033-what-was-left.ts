import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

const entered = 'record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL';

/** Rounds of first reads that ended unopened, the end and the recording of an interview, why a track that ended still serves a case that was reopened, and the versions of protocols without their texts. */
export const whatWasLeft: Migration = {
  number: 33,
  name: 'what-was-left',
  up: (engine) => [
    'ALTER TABLE first_read_round ADD COLUMN ended_at TEXT',
    'ALTER TABLE first_read_round ADD COLUMN ended_by TEXT REFERENCES account (id)',
    'ALTER TABLE first_read_round ADD COLUMN ended_because TEXT',
    'DROP INDEX first_read_round_open',
    'CREATE UNIQUE INDEX first_read_round_open ON first_read_round (case_id) WHERE opened_at IS NULL AND ended_at IS NULL',
    'ALTER TABLE interview ADD COLUMN ended_time TEXT',
    'ALTER TABLE interview ADD COLUMN recorded TEXT',
    'ALTER TABLE interview ADD COLUMN recording TEXT',
    `CREATE TABLE track_reliance (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), track_id TEXT NOT NULL REFERENCES track (id), reason TEXT NOT NULL, ${entered})${strict(engine)}`,
    'CREATE INDEX track_reliance_case ON track_reliance (case_id, entered_at)',
    // The case page asks which version is in effect: without it each look goes through the texts of every version, which stand before the day in a row.
    'CREATE INDEX protocol_version_editions ON protocol_version (published_at, protocol, edition, effective_from, sha256, id)',
  ],
};
