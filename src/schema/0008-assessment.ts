import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

const entered = 'record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL';
const happened = 'happened_precision TEXT NOT NULL, happened_date TEXT, happened_time TEXT, happened_zone TEXT NOT NULL';
const ofAssessment = 'assessment_id TEXT NOT NULL REFERENCES assessment (id), case_id TEXT NOT NULL REFERENCES case_file (id)';

/** A team's work through its protocol: answers, drafts, interviews, family contacts, and the blocks on weapons and disability. */
export const assessment: Migration = {
  number: 8,
  name: 'assessment',
  up: (engine) => [
    `CREATE TABLE assessment (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), ordinal INTEGER NOT NULL, begun_by TEXT NOT NULL, begun_at TEXT NOT NULL,
       frozen_at TEXT, version INTEGER NOT NULL, UNIQUE (case_id, ordinal))${strict(engine)}`,
    `CREATE TABLE assessment_answer (
       id TEXT PRIMARY KEY, ${ofAssessment}, question TEXT NOT NULL, ordinal INTEGER NOT NULL, answer TEXT NOT NULL, ended INTEGER NOT NULL,
       narrative TEXT NOT NULL, sources TEXT NOT NULL, source_detail TEXT NOT NULL, owner_id TEXT REFERENCES account (id), due_on TEXT,
       step_id TEXT REFERENCES next_step (id), tried_by TEXT, tried_how TEXT, tried_why TEXT, ${entered}, UNIQUE (assessment_id, question, ordinal))${strict(engine)}`,
    'CREATE INDEX assessment_answer_case ON assessment_answer (case_id, entered_at)',
    `CREATE TABLE assessment_draft (
       id TEXT PRIMARY KEY, ${ofAssessment}, theme TEXT NOT NULL, account_id TEXT NOT NULL REFERENCES account (id), fields TEXT NOT NULL, state TEXT NOT NULL,
       ${entered}, version INTEGER NOT NULL, UNIQUE (assessment_id, account_id, theme))${strict(engine)}`,
    `CREATE TABLE interview (
       id TEXT PRIMARY KEY, ${ofAssessment}, corrects_id TEXT REFERENCES interview (id), person TEXT NOT NULL, part TEXT NOT NULL,
       interviewer_id TEXT NOT NULL REFERENCES account (id), others_present TEXT NOT NULL, language TEXT NOT NULL, interpreter TEXT NOT NULL, place TEXT NOT NULL,
       ${happened}, quotes TEXT NOT NULL, impressions TEXT NOT NULL, guardian_told TEXT NOT NULL, guardian_told_detail TEXT NOT NULL, ${entered})${strict(engine)}`,
    'CREATE INDEX interview_case ON interview (case_id, entered_at)',
    'CREATE UNIQUE INDEX interview_corrects ON interview (corrects_id)',
    `CREATE TABLE family_contact (
       id TEXT PRIMARY KEY, ${ofAssessment}, corrects_id TEXT REFERENCES family_contact (id), guardian_id TEXT REFERENCES person (id), with_whom TEXT NOT NULL,
       way TEXT NOT NULL, contacted_by_id TEXT NOT NULL REFERENCES account (id), language TEXT NOT NULL, interpreter TEXT NOT NULL, ${happened}, said TEXT NOT NULL, ${entered})${strict(engine)}`,
    'CREATE INDEX family_contact_case ON family_contact (case_id, entered_at)',
    'CREATE UNIQUE INDEX family_contact_corrects ON family_contact (corrects_id)',
    `CREATE TABLE weapons_answer (
       id TEXT PRIMARY KEY, ${ofAssessment}, corrects_id TEXT REFERENCES weapons_answer (id), asked_of TEXT NOT NULL, asked_of_name TEXT NOT NULL,
       asked_by_id TEXT NOT NULL REFERENCES account (id), ${happened}, answer TEXT NOT NULL, storage TEXT NOT NULL, action TEXT NOT NULL, verified_by TEXT NOT NULL, verified_on TEXT,
       tried_by TEXT NOT NULL, tried_how TEXT NOT NULL, tried_why TEXT NOT NULL, owner_id TEXT REFERENCES account (id), due_on TEXT, step_id TEXT REFERENCES next_step (id), ${entered})${strict(engine)}`,
    'CREATE INDEX weapons_answer_case ON weapons_answer (case_id, entered_at)',
    'CREATE UNIQUE INDEX weapons_answer_corrects ON weapons_answer (corrects_id)',
    `CREATE TABLE disability_review (
       id TEXT PRIMARY KEY, ${ofAssessment}, ordinal INTEGER NOT NULL, iep INTEGER NOT NULL, section_504 INTEGER NOT NULL, english_learner INTEGER NOT NULL,
       status TEXT NOT NULL, status_note TEXT NOT NULL, plan_consulted TEXT NOT NULL, took_part TEXT NOT NULL, why_not TEXT NOT NULL, ${entered}, UNIQUE (assessment_id, ordinal))${strict(engine)}`,
  ],
};
