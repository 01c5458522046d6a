import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** Reports of concern, what triage made of them, and who a confidential reporter is (a table of its own, with its own readers). */
export const intake: Migration = {
  number: 6,
  name: 'intake',
  up: (engine) => [
    `CREATE TABLE report (
       id TEXT PRIMARY KEY, receipt TEXT NOT NULL UNIQUE, school_id TEXT NOT NULL REFERENCES school (id), reporter_id TEXT NOT NULL, confidential INTEGER NOT NULL,
       immediate_danger INTEGER NOT NULL, words TEXT NOT NULL, channel TEXT NOT NULL, subject_described TEXT NOT NULL, targets TEXT NOT NULL, place TEXT NOT NULL,
       happened_precision TEXT NOT NULL, happened_date TEXT, happened_time TEXT, happened_zone TEXT NOT NULL,
       weapon TEXT NOT NULL, self_harm TEXT NOT NULL, already_done TEXT NOT NULL, evidence_what TEXT NOT NULL, evidence_where TEXT NOT NULL, evidence_by TEXT NOT NULL,
       subject_id TEXT REFERENCES person (id), triage_id TEXT, case_id TEXT REFERENCES case_file (id), state TEXT NOT NULL, followed_up_at TEXT,
       record_class TEXT NOT NULL, entered_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX report_queue ON report (state, school_id, immediate_danger, entered_at)',
    'CREATE INDEX report_entered ON report (entered_at, id)',
    'CREATE INDEX report_reporter ON report (reporter_id, entered_at)',
    'CREATE INDEX report_subject ON report (subject_id)',
    'CREATE INDEX report_case ON report (case_id)',
    `CREATE TABLE report_name_key (
       id TEXT PRIMARY KEY, report_id TEXT NOT NULL REFERENCES report (id), name_key TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX report_name_key_key ON report_name_key (name_key, report_id)',
    `CREATE TABLE repeat_report (
       id TEXT PRIMARY KEY, report_id TEXT NOT NULL REFERENCES report (id), other_id TEXT NOT NULL REFERENCES report (id), found_by TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX repeat_report_report ON repeat_report (report_id)',
    'CREATE INDEX repeat_report_other ON repeat_report (other_id)',
    `CREATE TABLE reporter_identity (
       id TEXT PRIMARY KEY, report_id TEXT NOT NULL UNIQUE, account_id TEXT NOT NULL REFERENCES account (id), record_class TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX reporter_identity_account ON reporter_identity (account_id)',
    `CREATE TABLE triage (
       id TEXT PRIMARY KEY, report_id TEXT NOT NULL REFERENCES report (id), outcome TEXT NOT NULL, reason TEXT NOT NULL, subject_id TEXT REFERENCES person (id),
       case_id TEXT REFERENCES case_file (id), what_was_done TEXT, route TEXT, receiver_id TEXT REFERENCES account (id),
       gather_by TEXT REFERENCES account (id), gather_until TEXT, second_due_on TEXT, discipline TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX triage_report ON triage (report_id, entered_at)',
    'CREATE INDEX triage_receiver ON triage (receiver_id)',
    'CREATE INDEX triage_gather ON triage (gather_by)',
    `CREATE TABLE triage_handover (
       id TEXT PRIMARY KEY, triage_id TEXT NOT NULL REFERENCES triage (id), from_id TEXT NOT NULL REFERENCES account (id), to_id TEXT NOT NULL REFERENCES account (id),
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX triage_handover_triage ON triage_handover (triage_id, entered_at)',
    'CREATE INDEX triage_handover_to ON triage_handover (to_id)',
    `CREATE TABLE second_reading (
       id TEXT PRIMARY KEY, triage_id TEXT NOT NULL UNIQUE REFERENCES triage (id), agrees INTEGER NOT NULL, reason TEXT NOT NULL, discipline TEXT NOT NULL,
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL)${strict(engine)}`,
    `CREATE TABLE routing_acknowledgement (
       id TEXT PRIMARY KEY, triage_id TEXT NOT NULL UNIQUE REFERENCES triage (id), record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id),
       entered_at TEXT NOT NULL)${strict(engine)}`,
  ],
};
