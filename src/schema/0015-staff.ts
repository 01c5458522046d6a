import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** Who works here: names to search by, one-time links for a first password, imports, departures, and the policies that were in force. */
export const staff: Migration = {
  number: 15,
  name: 'staff',
  up: (engine) => [
    'ALTER TABLE account ADD COLUMN external_id TEXT',
    "ALTER TABLE account ADD COLUMN full_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE account ADD COLUMN search_key TEXT NOT NULL DEFAULT ''",
    "UPDATE account SET full_name = name, search_key = lower(name) || ' ' || username",
    'CREATE UNIQUE INDEX account_external ON account (external_id)',
    'CREATE INDEX account_search ON account (search_key, id)',
    'CREATE INDEX seat_waiting ON seat (awaits_second, given_at)',
    'CREATE INDEX seat_charter ON seat (charter_id)',
    'CREATE INDEX seat_covers ON seat (covers_id)',
    'CREATE INDEX session_account ON session (account_id)',
    'CREATE INDEX charter_school_charter ON charter_school (charter_id, held_until)',
    `CREATE TABLE password_link (
       id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id), made_at TEXT NOT NULL, ends_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX password_link_account ON password_link (account_id)',
    `CREATE TABLE policy_version (id TEXT PRIMARY KEY, edition INTEGER NOT NULL UNIQUE, sha256 TEXT NOT NULL, adopted_at TEXT NOT NULL)${strict(engine)}`,
    `CREATE TABLE staff_import (
       id TEXT PRIMARY KEY, file TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('checked', 'taken')), handed_back TEXT NOT NULL, made INTEGER NOT NULL, changed INTEGER NOT NULL,
       alike INTEGER NOT NULL, wrong INTEGER NOT NULL, record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    `CREATE TABLE departure (
       id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id), reason TEXT NOT NULL, outcome TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX departure_account ON departure (account_id, entered_at)',
  ],
};
