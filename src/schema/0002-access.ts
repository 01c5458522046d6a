import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** Accounts, seats, sessions, and the tables that keep a double click and an expired session harmless. */
export const access: Migration = {
  number: 2,
  name: 'access',
  up: (engine) => [
    `CREATE TABLE account (
       id TEXT PRIMARY KEY, person_id TEXT, username TEXT NOT NULL UNIQUE, name TEXT NOT NULL, password_hash TEXT NOT NULL,
       status TEXT NOT NULL CHECK (status IN ('active', 'disabled')), created_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX account_person ON account (person_id)',
    `CREATE TABLE seat (
       id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id), school_id TEXT, role TEXT NOT NULL, discipline TEXT NOT NULL,
       held_from TEXT NOT NULL, held_until TEXT, given_by TEXT NOT NULL, given_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX seat_account ON seat (account_id)',
    'CREATE INDEX seat_school ON seat (school_id, discipline)',
    `CREATE TABLE session (
       id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id), began_at TEXT NOT NULL, seen_at TEXT NOT NULL, ended_at TEXT)${strict(engine)}`,
    'CREATE INDEX session_seen ON session (seen_at)',
    `CREATE TABLE sign_in_attempt (id TEXT PRIMARY KEY, failures INTEGER NOT NULL, last_at TEXT NOT NULL)${strict(engine)}`,
    `CREATE TABLE form_submission (id TEXT PRIMARY KEY, answer TEXT NOT NULL, at TEXT NOT NULL)${strict(engine)}`,
    `CREATE TABLE parked_form (
       id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id), path TEXT NOT NULL, fields TEXT NOT NULL, at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX parked_form_at ON parked_form (at)',
  ],
};
