import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { GuardianLine } from '../../people/index.js';
import { narrative, Reader } from '../../platform/database/index.js';

/** Somebody named in a case as target or as the subject's guardian; kind and birth are null for a person who is only described. */
export interface NamedLine { participant: Id; part: 'target' | 'guardian'; person: Id | null; name: string | null; description: string; kind: string | null; born_on: LocalDate | null }
export interface SubjectLine { kind: string; born_on: LocalDate | null; iep: 0 | 1; section_504: 0 | 1 }

/** The people whom notices are about, in as many statements whether a case names one target or ten. */
@Injectable()
export class NoticePeopleReads {
  constructor(private readonly reader: Reader) {}

  async subject(id: Id): Promise<SubjectLine> {
    return (await this.reader.one<SubjectLine>('SELECT kind, born_on, iep, section_504 FROM person WHERE id = ?', [id]))!;
  }

  async named(caseId: Id): Promise<NamedLine[]> {
    const rows = await this.reader.all<NamedLine>(`
      SELECT x.id AS participant, x.part, x.person_id AS person, coalesce(p.name_used, p.full_name) AS name, x.description, p.kind, p.born_on
      FROM participant x LEFT JOIN person p ON p.id = x.person_id WHERE x.case_id = ? AND x.part IN ('target', 'guardian') ORDER BY x.entered_at, x.id`, [caseId]);
    return rows.map((row) => ({ ...row, description: narrative.from(row.description) }));
  }

  /** Guardians of the subject and of every target that the school knows, by the student's id, in the order they were named. */
  async guardians(subject: Id, caseId: Id): Promise<Map<Id, GuardianLine[]>> {
    const rows = await this.reader.all<Omit<GuardianLine, 'interpreter'> & { student: Id; interpreter: 0 | 1 }>(`
      SELECT g.student_id AS student, p.id, p.full_name AS "full", p.name_used AS used, g.relation, g.language, g.interpreter, g.custody, g.contact_limit AS "contactLimit", g.phone
      FROM guardian_link g JOIN person p ON p.id = g.guardian_id
      WHERE g.student_id = ? OR g.student_id IN (SELECT person_id FROM participant WHERE case_id = ? AND part = 'target') ORDER BY g.entered_at, g.id`, [subject, caseId]);
    const guardians = new Map<Id, GuardianLine[]>();
    for (const { student, interpreter, custody, contactLimit, ...row } of rows) {
      guardians.set(student, [...(guardians.get(student) ?? []), { ...row, interpreter: interpreter === 1, custody: opened(custody), contactLimit: opened(contactLimit) }]);
    }
    return guardians;
  }
}

const opened = (stored: string | null): string | null => (stored === null ? null : narrative.from(stored));
