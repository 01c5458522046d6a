import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** Conflicts of interest answered, cases sealed or held, and cases handed to others. */
export const caseRestrictions: Migration = {
  number: 14,
  name: 'case-restrictions',
  up: (engine) => [
    `CREATE TABLE conflict_answer (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), account_id TEXT NOT NULL REFERENCES account (id), ground TEXT NOT NULL, about_id TEXT NOT NULL,
       reason TEXT NOT NULL, record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, UNIQUE (case_id, account_id, ground, about_id))${strict(engine)}`,
    `CREATE TABLE conflict_found (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), account_id TEXT NOT NULL REFERENCES account (id), ground TEXT NOT NULL, about_id TEXT NOT NULL,
       found_at TEXT NOT NULL, UNIQUE (case_id, account_id, ground, about_id))${strict(engine)}`,
    `CREATE TABLE conflict_statement (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), account_id TEXT NOT NULL REFERENCES account (id), stated_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX conflict_statement_case ON conflict_statement (case_id, account_id)',
    `CREATE TABLE case_restriction (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), kind TEXT NOT NULL CHECK (kind IN ('seal', 'hold')), basis TEXT NOT NULL, order_reference TEXT NOT NULL, reason TEXT NOT NULL,
       state TEXT NOT NULL CHECK (state IN ('asked', 'refused', 'in-force', 'lifting', 'lifted')), begun_by TEXT REFERENCES account (id), begun_at TEXT,
       refused_by TEXT REFERENCES account (id), refused_at TEXT, refused_because TEXT, lift_asked_by TEXT REFERENCES account (id), lift_asked_at TEXT, lift_because TEXT,
       lifted_by TEXT REFERENCES account (id), lifted_at TEXT, record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX case_restriction_case ON case_restriction (case_id, state)',
    'CREATE INDEX case_restriction_state ON case_restriction (state, entered_at, id)',
    `CREATE TABLE case_transfer (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), kind TEXT NOT NULL CHECK (kind IN ('manager', 'school')), from_school TEXT NOT NULL REFERENCES school (id), to_school TEXT NOT NULL REFERENCES school (id),
       from_manager TEXT NOT NULL REFERENCES account (id), to_manager TEXT NOT NULL REFERENCES account (id), reason TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX case_transfer_case ON case_transfer (case_id, entered_at)',
  ],
};
