import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** Persons the schools know. A subject may be any of them; ids from other systems stand beside ours. */
export const people: Migration = {
  number: 4,
  name: 'people',
  up: (engine) => [
    `CREATE TABLE person (
       id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('student', 'staff', 'guardian', 'former-student', 'former-staff', 'other')),
       full_name TEXT NOT NULL, name_used TEXT, sort_name TEXT NOT NULL, born_on TEXT, school_id TEXT REFERENCES school (id), grade TEXT,
       home_language TEXT, iep INTEGER NOT NULL, section_504 INTEGER NOT NULL, english_learner INTEGER NOT NULL, merged_into TEXT,
       entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX person_school ON person (school_id, sort_name)',
    `CREATE TABLE person_external_id (
       id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), system TEXT NOT NULL, external_id TEXT NOT NULL, UNIQUE (system, external_id))${strict(engine)}`,
    'CREATE INDEX person_external_id_person ON person_external_id (person_id)',
    `CREATE TABLE person_name_key (
       id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), name_key TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX person_name_key_key ON person_name_key (name_key, person_id)',
    `CREATE TABLE guardian_link (
       id TEXT PRIMARY KEY, guardian_id TEXT NOT NULL REFERENCES person (id), student_id TEXT NOT NULL REFERENCES person (id), relation TEXT NOT NULL,
       custody TEXT, contact_limit TEXT, language TEXT, interpreter INTEGER NOT NULL, phone TEXT, record_class TEXT NOT NULL,
       entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX guardian_link_student ON guardian_link (student_id)',
    'CREATE INDEX guardian_link_guardian ON guardian_link (guardian_id)',
  ],
};
