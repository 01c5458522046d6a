import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

const texts = ['note', 'interview', 'family_contact'] as const;

/** Texts whose readers are chosen: which version was the first, with whom one was shared, and when its readers changed. */
export const textClasses: Migration = {
  number: 19,
  name: 'text-classes',
  up: (engine) => [
    ...texts.flatMap((table) => [
      `ALTER TABLE ${table} ADD COLUMN origin_id TEXT REFERENCES ${table} (id)`,
      `ALTER TABLE ${table} ADD COLUMN version INTEGER NOT NULL DEFAULT 1`,
      `CREATE INDEX ${table}_origin ON ${table} (origin_id)`,
    ]),
    `CREATE TABLE text_share (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), kind TEXT NOT NULL, text_id TEXT NOT NULL, account_id TEXT NOT NULL REFERENCES account (id),
       shared_by TEXT NOT NULL REFERENCES account (id), shared_at TEXT NOT NULL, ended_by TEXT REFERENCES account (id), ended_at TEXT, version INTEGER NOT NULL)${strict(engine)}`,
    'CREATE UNIQUE INDEX text_share_running ON text_share (text_id, account_id) WHERE ended_at IS NULL',
    'CREATE INDEX text_share_text ON text_share (text_id, account_id)',
    `CREATE TABLE text_class_change (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), kind TEXT NOT NULL, text_id TEXT NOT NULL, from_class TEXT NOT NULL, to_class TEXT NOT NULL,
       reason TEXT NOT NULL, record_class TEXT NOT NULL, entered_by TEXT NOT NULL, entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX text_class_change_text ON text_class_change (text_id, entered_at)',
  ],
};
