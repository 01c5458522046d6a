import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** Opening hours of schools and names of days without school; clocks that run in cases with what they passed through; whom a second report within a day calls. */
export const clocks: Migration = {
  number: 21,
  name: 'clocks',
  up: (engine) => [
    'ALTER TABLE calendar ADD COLUMN opens TEXT',
    'ALTER TABLE calendar ADD COLUMN closes TEXT',
    'ALTER TABLE calendar ADD COLUMN early_closes TEXT',
    "ALTER TABLE calendar ADD COLUMN closed_names TEXT NOT NULL DEFAULT '{}'",
    `CREATE TABLE clock (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), kind TEXT NOT NULL, about TEXT NOT NULL, participant_id TEXT REFERENCES participant (id),
       what TEXT NOT NULL, source TEXT NOT NULL, started_at TEXT NOT NULL, asked_due_at TEXT NOT NULL, due_at TEXT NOT NULL, why TEXT NOT NULL,
       owner_id TEXT REFERENCES account (id), backup_id TEXT REFERENCES account (id), hops INTEGER NOT NULL, next_hop_at TEXT,
       ended_how TEXT, ended_at TEXT, ended_by TEXT, ended_because TEXT,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE UNIQUE INDEX clock_running ON clock (case_id, kind, about) WHERE ended_at IS NULL',
    'CREATE INDEX clock_hops ON clock (next_hop_at) WHERE ended_at IS NULL',
    'CREATE INDEX clock_owner ON clock (owner_id) WHERE ended_at IS NULL',
    'CREATE INDEX clock_case ON clock (case_id, started_at)',
    `CREATE TABLE clock_hop (
       id TEXT PRIMARY KEY, clock_id TEXT NOT NULL REFERENCES clock (id), hop TEXT NOT NULL, due_at TEXT NOT NULL, to_id TEXT REFERENCES account (id),
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX clock_hop_clock ON clock_hop (clock_id, due_at)', // a clock may move away from a day and back to it
    `CREATE TABLE clock_move (
       id TEXT PRIMARY KEY, clock_id TEXT NOT NULL REFERENCES clock (id), from_due_at TEXT NOT NULL, to_due_at TEXT NOT NULL, reason TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX clock_move_clock ON clock_move (clock_id, entered_at)',
    `CREATE TABLE clock_look (case_id TEXT PRIMARY KEY REFERENCES case_file (id), seen_updated_at TEXT NOT NULL)${strict(engine)}`,
    `CREATE TABLE repeat_call (
       id TEXT PRIMARY KEY, repeat_id TEXT NOT NULL REFERENCES repeat_report (id), account_id TEXT NOT NULL REFERENCES account (id),
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, UNIQUE (repeat_id, account_id))${strict(engine)}`,
    'CREATE INDEX repeat_call_account ON repeat_call (account_id)',
    `CREATE TABLE repeat_acknowledgement (
       id TEXT PRIMARY KEY, repeat_id TEXT NOT NULL UNIQUE REFERENCES repeat_report (id),
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL)${strict(engine)}`,
  ],
};
