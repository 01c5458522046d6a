import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { list, narrative, Reader } from '../../platform/database/index.js';
import type { PersonKind } from '../rules/person-kinds.js';

/** Somebody in a list: enough to tell two people of one name apart. `school` is its name. */
export interface PersonLine { id: Id; full: string; used: string | null; kind: PersonKind; school: string | null; schoolId: Id | null; grade: string | null; born_on: LocalDate | null }

/** One person whole. Languages are BCP 47 tags; `byHand` where no other system knows them. */
export interface Person extends PersonLine { sort: string; homeLanguage: string | null; iep: boolean; section504: boolean; englishLearner: boolean; byHand: boolean }

export interface GuardianLine {
  id: Id; full: string; used: string | null; relation: string; language: string | null; interpreter: boolean; custody: string | null; contactLimit: string | null; phone: string | null;
}
export interface WardLine extends PersonLine { relation: string }

type Flags<T, K extends keyof T> = Omit<T, K> & Record<K, 0 | 1>;

const line = `p.id, p.full_name AS "full", p.name_used AS used, p.kind, s.name AS school, p.school_id AS "schoolId", p.grade, p.born_on`;

@Injectable()
export class PersonReads {
  constructor(private readonly reader: Reader) {}

  /** People who share a name key, most shared keys first; `schools` null looks everywhere. */
  sharing(keys: readonly string[], schools: readonly Id[] | null, limit: number): Promise<PersonLine[]> {
    const where = schools === null ? '' : `WHERE p.school_id IN ${list(schools.length)}`;
    return this.reader.all(`
      SELECT ${line}
      FROM (SELECT person_id, count(*) AS shared FROM person_name_key WHERE name_key IN ${list(keys.length)} GROUP BY person_id) k
      JOIN person p ON p.id = k.person_id LEFT JOIN school s ON s.id = p.school_id
      ${where} ORDER BY k.shared DESC, p.sort_name, p.id LIMIT ?`, [...keys, ...(schools ?? []), limit]);
  }

  async one(id: Id): Promise<Person | null> {
    const row = await this.reader.one<Flags<Person, 'iep' | 'section504' | 'englishLearner' | 'byHand'>>(`
      SELECT ${line}, p.sort_name AS sort, p.home_language AS "homeLanguage", p.iep, p.section_504 AS "section504", p.english_learner AS "englishLearner",
             CASE WHEN EXISTS (SELECT 1 FROM person_external_id x WHERE x.person_id = p.id) THEN 0 ELSE 1 END AS "byHand"
      FROM person p LEFT JOIN school s ON s.id = p.school_id WHERE p.id = ?`, [id]);
    return row === null ? null : { ...row, iep: row.iep === 1, section504: row.section504 === 1, englishLearner: row.englishLearner === 1, byHand: row.byHand === 1 };
  }

  async guardiansOf(student: Id): Promise<GuardianLine[]> {
    const rows = await this.reader.all<Flags<GuardianLine, 'interpreter'>>(`
      SELECT p.id, p.full_name AS "full", p.name_used AS used, g.relation, g.language, g.interpreter, g.custody, g.contact_limit AS "contactLimit", g.phone
      FROM guardian_link g JOIN person p ON p.id = g.guardian_id WHERE g.student_id = ? ORDER BY g.entered_at, g.id`, [student]);
    return rows.map((row) => ({ ...row, interpreter: row.interpreter === 1, custody: opened(row.custody), contactLimit: opened(row.contactLimit) }));
  }

  studentsOf(guardian: Id): Promise<WardLine[]> {
    return this.reader.all(`
      SELECT ${line}, g.relation
      FROM guardian_link g JOIN person p ON p.id = g.student_id LEFT JOIN school s ON s.id = p.school_id
      WHERE g.guardian_id = ? ORDER BY p.born_on, p.id`, [guardian]);
  }
}

const opened = (stored: string | null): string | null => (stored === null ? null : narrative.from(stored));
