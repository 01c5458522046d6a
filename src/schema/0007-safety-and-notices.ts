import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

const happened = 'happened_precision TEXT NOT NULL, happened_date TEXT, happened_time TEXT, happened_zone TEXT NOT NULL';
const written = 'record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL';

/** Immediate safety with its interim measures; who was told what, or why not, and who agreed to that. */
export const safetyAndNotices: Migration = {
  number: 7,
  name: 'safety-and-notices',
  up: (engine) => [
    `CREATE TABLE safety_record (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), corrects_id TEXT REFERENCES safety_record (id), urgency TEXT NOT NULL,
       whereabouts TEXT NOT NULL, supervisor TEXT NOT NULL, belongings TEXT NOT NULL, search TEXT NOT NULL, searched_by TEXT NOT NULL, search_ground TEXT NOT NULL,
       release TEXT NOT NULL, released_to TEXT NOT NULL, released_on TEXT NOT NULL, released_at TEXT NOT NULL, targets TEXT NOT NULL, targets_how TEXT NOT NULL,
       ${happened}, ${written})${strict(engine)}`,
    'CREATE INDEX safety_record_case ON safety_record (case_id, entered_at)',
    'CREATE UNIQUE INDEX safety_record_corrects ON safety_record (corrects_id)',
    `CREATE TABLE interim_measure (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), what TEXT NOT NULL, owner_id TEXT NOT NULL REFERENCES account (id), ends_on TEXT NOT NULL,
       state TEXT NOT NULL, end_reason TEXT, ended_by TEXT REFERENCES account (id), ended_at TEXT, ${written}, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX interim_measure_case ON interim_measure (case_id, state, ends_on)',
    `CREATE TABLE notice_attempt (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), recipient TEXT NOT NULL, participant_id TEXT REFERENCES participant (id),
       corrects_id TEXT REFERENCES notice_attempt (id), made_by TEXT NOT NULL REFERENCES account (id), method TEXT NOT NULL, interpreter TEXT NOT NULL,
       result TEXT NOT NULL, reached TEXT NOT NULL, said TEXT NOT NULL, names_subject TEXT, names_basis TEXT NOT NULL, record_check TEXT,
       ${happened}, ${written})${strict(engine)}`,
    'CREATE INDEX notice_attempt_case ON notice_attempt (case_id, entered_at)',
    'CREATE UNIQUE INDEX notice_attempt_corrects ON notice_attempt (corrects_id)',
    `CREATE TABLE notice_withholding (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), recipient TEXT NOT NULL, participant_id TEXT REFERENCES participant (id),
       reason_kind TEXT NOT NULL, reason TEXT NOT NULL, ${written})${strict(engine)}`,
    'CREATE INDEX notice_withholding_case ON notice_withholding (case_id, entered_at)',
    `CREATE TABLE withholding_decision (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), withholding_id TEXT NOT NULL UNIQUE REFERENCES notice_withholding (id), approves INTEGER NOT NULL,
       reason TEXT NOT NULL, ${written})${strict(engine)}`,
    'CREATE INDEX withholding_decision_case ON withholding_decision (case_id)',
  ],
};
