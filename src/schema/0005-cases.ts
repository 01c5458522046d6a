import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** A published protocol as it was; cases, their teams, the people named in them, notes and next steps. */
export const cases: Migration = {
  number: 5,
  name: 'cases',
  up: (engine) => [
    `CREATE TABLE protocol_version (
       id TEXT PRIMARY KEY, protocol TEXT NOT NULL, edition TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, files TEXT NOT NULL,
       published_at TEXT NOT NULL)${strict(engine)}`,
    `CREATE TABLE case_number (id TEXT PRIMARY KEY, last_number INTEGER NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    `CREATE TABLE case_file (
       id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, school_id TEXT NOT NULL REFERENCES school (id), subject_id TEXT NOT NULL REFERENCES person (id),
       protocol_sha256 TEXT NOT NULL REFERENCES protocol_version (sha256), is_open INTEGER NOT NULL, manager_id TEXT NOT NULL REFERENCES account (id),
       opened_by TEXT NOT NULL, opened_at TEXT NOT NULL, updated_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX case_file_school ON case_file (school_id, is_open, updated_at)',
    'CREATE INDEX case_file_recent ON case_file (is_open, updated_at)',
    'CREATE INDEX case_file_subject ON case_file (subject_id)',
    `CREATE TABLE team_member (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), account_id TEXT NOT NULL REFERENCES account (id), discipline TEXT NOT NULL,
       purpose TEXT, member_from TEXT NOT NULL, member_until TEXT, added_by TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX team_member_case ON team_member (case_id)',
    'CREATE INDEX team_member_account ON team_member (account_id, case_id)',
    `CREATE TABLE participant (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), part TEXT NOT NULL, person_id TEXT REFERENCES person (id), description TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX participant_case ON participant (case_id)',
    'CREATE INDEX participant_person ON participant (person_id)',
    `CREATE TABLE linked_case (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), other_case_id TEXT NOT NULL REFERENCES case_file (id), reason TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX linked_case_case ON linked_case (case_id)',
    `CREATE TABLE note (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), body TEXT NOT NULL, corrects_id TEXT REFERENCES note (id),
       happened_precision TEXT NOT NULL, happened_date TEXT, happened_time TEXT, happened_zone TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX note_case ON note (case_id, entered_at)',
    'CREATE UNIQUE INDEX note_corrects ON note (corrects_id)',
    `CREATE TABLE next_step (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), source_kind TEXT NOT NULL, source_id TEXT, what TEXT NOT NULL,
       owner_id TEXT NOT NULL REFERENCES account (id), due_on TEXT NOT NULL, state TEXT NOT NULL, outcome TEXT, settled_by TEXT, settled_at TEXT,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX next_step_case ON next_step (case_id, state, due_on)',
    'CREATE INDEX next_step_owner ON next_step (owner_id, state, due_on)',
  ],
};
