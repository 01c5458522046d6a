import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** What keeping the directory needs: by what lists are searched and in what order, since when a row reads as it does, until when an agency is asked; agreements with agencies; checks of criminal history. */
export const agreements: Migration = {
  number: 17,
  name: 'agreements',
  up: (engine) => [
    "ALTER TABLE school ADD COLUMN name_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE school ADD COLUMN changed_at TEXT NOT NULL DEFAULT ''",
    'CREATE INDEX school_name ON school (name_key, id)',
    "ALTER TABLE calendar ADD COLUMN changed_at TEXT NOT NULL DEFAULT ''",
    'CREATE INDEX calendar_year ON calendar (school_year, id)',
    "ALTER TABLE agency ADD COLUMN name_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE agency ADD COLUMN changed_at TEXT NOT NULL DEFAULT ''",
    'ALTER TABLE agency ADD COLUMN ends_on TEXT',
    'CREATE INDEX agency_name ON agency (name_key, id)',
    `CREATE TABLE agreement (
       id TEXT PRIMARY KEY, agency_id TEXT NOT NULL REFERENCES agency (id), title TEXT NOT NULL, name_key TEXT NOT NULL, clause TEXT NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT,
       kept_at TEXT NOT NULL, record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL, changed_at TEXT NOT NULL, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE INDEX agreement_title ON agreement (name_key, id)',
    'CREATE INDEX agreement_agency ON agreement (agency_id, starts_on)',
    `CREATE TABLE criminal_history_check (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), checked_by TEXT NOT NULL REFERENCES account (id), checked_on TEXT NOT NULL,
       is_relevant INTEGER NOT NULL, record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX criminal_history_check_case ON criminal_history_check (case_id, entered_at)',
  ],
};
