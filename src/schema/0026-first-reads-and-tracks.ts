import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

const entered = 'record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL';

/**
 * First reads: who was asked, what each gave (sealed by a key that is not here), and the same in plain words once a round was opened.
 * Tracks of the suicide protocol, with members and entries of their own.
 */
export const firstReadsAndTracks: Migration = {
  number: 26,
  name: 'first-reads-and-tracks',
  up: (engine) => [
    `CREATE TABLE first_read_round (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), assessment_id TEXT NOT NULL REFERENCES assessment (id), ordinal INTEGER NOT NULL, asked TEXT NOT NULL,
       opened_at TEXT, opened_by TEXT REFERENCES account (id), opened_because TEXT, ${entered}, version INTEGER NOT NULL, UNIQUE (case_id, ordinal))${strict(engine)}`,
    'CREATE UNIQUE INDEX first_read_round_open ON first_read_round (case_id) WHERE opened_at IS NULL',
    `CREATE TABLE first_read (
       id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES first_read_round (id), case_id TEXT NOT NULL REFERENCES case_file (id), discipline TEXT NOT NULL, sealed TEXT NOT NULL,
       ended_at TEXT, ended_as TEXT, ${entered}, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX first_read_case ON first_read (case_id, entered_at)',
    'CREATE UNIQUE INDEX first_read_standing ON first_read (round_id, entered_by) WHERE ended_at IS NULL',
    `CREATE TABLE first_read_text (
       id TEXT PRIMARY KEY, read_id TEXT NOT NULL UNIQUE REFERENCES first_read (id), level TEXT NOT NULL, facts TEXT NOT NULL, rationale TEXT NOT NULL, ${entered})${strict(engine)}`,
    `CREATE TABLE track (
       id TEXT PRIMARY KEY, school_id TEXT NOT NULL REFERENCES school (id), subject_id TEXT REFERENCES person (id), report_id TEXT REFERENCES report (id), case_id TEXT REFERENCES case_file (id), linked_at TEXT,
       lead_id TEXT NOT NULL REFERENCES account (id), ended_at TEXT, ended_by TEXT REFERENCES account (id), ${entered}, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX track_case ON track (case_id)',
    'CREATE INDEX track_subject ON track (subject_id)',
    'CREATE UNIQUE INDEX track_report ON track (report_id)',
    `CREATE TABLE track_member (
       id TEXT PRIMARY KEY, track_id TEXT NOT NULL REFERENCES track (id), account_id TEXT NOT NULL REFERENCES account (id), member_from TEXT NOT NULL, member_until TEXT, added_by TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX track_member_track ON track_member (track_id)',
    'CREATE UNIQUE INDEX track_member_now ON track_member (account_id, track_id) WHERE member_until IS NULL',
    `CREATE TABLE track_entry (
       id TEXT PRIMARY KEY, track_id TEXT NOT NULL REFERENCES track (id), kind TEXT NOT NULL, body TEXT NOT NULL, due_on TEXT, corrects_id TEXT REFERENCES track_entry (id),
       happened_precision TEXT NOT NULL, happened_date TEXT, happened_time TEXT, happened_zone TEXT NOT NULL, ${entered})${strict(engine)}`,
    'CREATE INDEX track_entry_track ON track_entry (track_id, entered_at)',
    'CREATE UNIQUE INDEX track_entry_corrects ON track_entry (corrects_id)',
  ],
};
