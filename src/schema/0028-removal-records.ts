import type { Migration } from '../platform/database/index.js';
import { strict } from './strict.js';

/** Who hears in turn that a clock is late, where its protocol says so; which cases are looked at again because a family changed; and days on which a student was removed for discipline, decisions to change placement, and reviews that followed: days and a reference number, no words. */
export const removalRecords: Migration = {
  number: 28,
  name: 'removal records',
  up: (engine) => [
    `CREATE TABLE removal_record (
       id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES case_file (id), student_id TEXT NOT NULL REFERENCES person (id), step TEXT NOT NULL,
       from_day TEXT NOT NULL, to_day TEXT NOT NULL, day_part TEXT NOT NULL, reference TEXT, about_id TEXT REFERENCES removal_record (id),
       record_class TEXT NOT NULL, entered_by TEXT NOT NULL REFERENCES account (id), entered_at TEXT NOT NULL)${strict(engine)}`,
    'CREATE INDEX removal_record_student ON removal_record (student_id, entered_at)',
    'ALTER TABLE clock ADD COLUMN tell TEXT',
    'ALTER TABLE clock_look ADD COLUMN ask_again_at TEXT',
    'CREATE INDEX removal_record_case ON removal_record (case_id)',
  ],
};
