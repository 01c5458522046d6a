import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

const entered = 'record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL';
const ofAssessment = 'assessment_id TEXT NOT NULL REFERENCES assessment (id), case_id TEXT NOT NULL REFERENCES case_file (id)';

/** What protocols demand before a level: protective factors, and whom or what the team asked; and who counted where too few disciplines set a level. */
export const packGates: Migration = {
  number: 22,
  name: 'pack-gates',
  up: (engine) => [
    `CREATE TABLE protective_factor (
       id TEXT PRIMARY KEY, ${ofAssessment}, corrects_id TEXT REFERENCES protective_factor (id), finding TEXT NOT NULL, body TEXT NOT NULL, asked TEXT NOT NULL, ${entered})${strict(engine)}`,
    'CREATE INDEX protective_factor_assessment ON protective_factor (assessment_id, entered_at)',
    'CREATE UNIQUE INDEX protective_factor_corrects ON protective_factor (corrects_id)',
    `CREATE TABLE sought_source (
       id TEXT PRIMARY KEY, ${ofAssessment}, corrects_id TEXT REFERENCES sought_source (id), source TEXT NOT NULL, status TEXT NOT NULL, who TEXT NOT NULL, reason TEXT NOT NULL, ${entered})${strict(engine)}`,
    'CREATE INDEX sought_source_assessment ON sought_source (assessment_id, entered_at)',
    'CREATE UNIQUE INDEX sought_source_corrects ON sought_source (corrects_id)',
    `CREATE TABLE determination_quorum (
       id TEXT PRIMARY KEY, determination_id TEXT NOT NULL UNIQUE REFERENCES determination (id), counted TEXT NOT NULL, due_at TEXT NOT NULL, ${entered})${strict(engine)}`,
  ],
};
