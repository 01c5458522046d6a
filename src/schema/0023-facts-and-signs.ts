import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

const entered = 'record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL';
const ofAssessment = 'assessment_id TEXT NOT NULL REFERENCES assessment (id), case_id TEXT NOT NULL REFERENCES case_file (id)';

/** Facts one by one, each with its source and the day on which the team learned it; what is known of each warning behavior; instruments of others that were used. */
export const factsAndSigns: Migration = {
  number: 23,
  name: 'facts-and-signs',
  up: (engine) => [
    `CREATE TABLE case_fact (
       id TEXT PRIMARY KEY, ${ofAssessment}, corrects_id TEXT REFERENCES case_fact (id), origin_id TEXT REFERENCES case_fact (id), number INTEGER NOT NULL,
       what TEXT NOT NULL, source TEXT NOT NULL, source_detail TEXT NOT NULL,
       happened_precision TEXT NOT NULL, happened_date TEXT, happened_time TEXT, happened_zone TEXT NOT NULL, learned_on TEXT NOT NULL, supported_by TEXT NOT NULL,
       ${entered}, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX case_fact_case ON case_fact (case_id, entered_at)',
    'CREATE UNIQUE INDEX case_fact_corrects ON case_fact (corrects_id)',
    'CREATE INDEX case_fact_origin ON case_fact (origin_id)',
    'CREATE UNIQUE INDEX case_fact_number ON case_fact (case_id, number) WHERE corrects_id IS NULL',
    `CREATE TABLE warning_entry (
       id TEXT PRIMARY KEY, ${ofAssessment}, warning TEXT NOT NULL, ordinal INTEGER NOT NULL, sighting TEXT NOT NULL, first_seen TEXT, last_seen TEXT, trend TEXT, facts TEXT NOT NULL, note TEXT NOT NULL,
       ${entered}, UNIQUE (assessment_id, ordinal))${strict(engine)}`,
    `CREATE TABLE instrument_use (
       id TEXT PRIMARY KEY, ${ofAssessment}, instrument TEXT NOT NULL, other_name TEXT NOT NULL, edition TEXT NOT NULL, used_by TEXT NOT NULL, qualification TEXT NOT NULL, used_on TEXT NOT NULL,
       conclusion TEXT NOT NULL, ${entered})${strict(engine)}`,
    'CREATE INDEX instrument_use_assessment ON instrument_use (assessment_id, entered_at)',
  ],
};
