import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** Courses, who needs which from when, and who completed what. What somebody entered about themself is confirmed by another person or by nobody: the table holds to it too. */
export const training: Migration = {
  number: 16,
  name: 'training',
  up: (engine) => [
    `CREATE TABLE training_course (
       id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('basic', 'refresher', 'officer', 'other')), minutes INTEGER, months_valid INTEGER,
       renews_id TEXT REFERENCES training_course (id), is_example INTEGER NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL,
       retired_by TEXT REFERENCES account (id), retired_at TEXT, version INTEGER NOT NULL)${strict(engine)}`,
    `CREATE TABLE training_requirement (
       id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES training_course (id), discipline TEXT NOT NULL, required_from TEXT NOT NULL, binds_from TEXT NOT NULL,
       entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, ended_by TEXT REFERENCES account (id), ended_at TEXT, version INTEGER NOT NULL, CHECK (binds_from >= required_from))${strict(engine)}`,
    'CREATE UNIQUE INDEX training_requirement_now ON training_requirement (discipline, course_id) WHERE ended_at IS NULL',
    `CREATE TABLE training_record (
       id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account (id), course_id TEXT NOT NULL REFERENCES training_course (id), provider TEXT NOT NULL, minutes INTEGER,
       completed_on TEXT NOT NULL, expires_on TEXT, evidence TEXT NOT NULL, record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL,
       confirmed_by TEXT REFERENCES account (id), confirmed_at TEXT, set_aside_by TEXT REFERENCES account (id), set_aside_at TEXT, set_aside_because TEXT, version INTEGER NOT NULL,
       CHECK (confirmed_by IS NULL OR confirmed_by <> account_id), CHECK (set_aside_by IS NULL OR set_aside_by <> account_id))${strict(engine)}`,
    'CREATE INDEX training_record_account ON training_record (account_id, completed_on)',
    'CREATE INDEX training_record_waiting ON training_record (entered_at, id) WHERE confirmed_at IS NULL AND set_aside_at IS NULL',
  ],
};
