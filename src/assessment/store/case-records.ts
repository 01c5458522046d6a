import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Reader } from '../../platform/database/index.js';
import type { PersonKind } from '../../protocols/index.js';
import type { CaseRecords } from '../rules/case-facts.js';

interface SubjectRead { kind: PersonKind; born_on: LocalDate | null; iep: 0 | 1; section_504: 0 | 1; guardians: number | string; reports: number | string }
interface NamedRead { part: 'target' | 'guardian'; kind: string | null; born_on: LocalDate | null; guardians: number | string }

@Injectable()
export class CaseRecordReads {
  constructor(private readonly reader: Reader) {}

  /** What the records of a case say that a protocol's conditions may ask: three statements, whoever is named. */
  async of(caseId: Id): Promise<CaseRecords & { person: PersonKind }> {
    const [subject] = await this.reader.all<SubjectRead>(`
      SELECT p.kind, p.born_on, p.iep, p.section_504, (SELECT count(*) FROM guardian_link g WHERE g.student_id = p.id) AS guardians,
             (SELECT count(*) FROM report r WHERE r.case_id = c.id) AS reports
      FROM case_file c JOIN person p ON p.id = c.subject_id WHERE c.id = ?`, [caseId]);
    const named = await this.reader.all<NamedRead>(`
      SELECT x.part, p.kind, p.born_on, (SELECT count(*) FROM guardian_link g WHERE g.student_id = p.id) AS guardians
      FROM participant x LEFT JOIN person p ON p.id = x.person_id WHERE x.case_id = ? AND x.part IN ('target', 'guardian')`, [caseId]);
    const weapons = await this.reader.all<{ answer: string; verified_on: LocalDate | null }>(`
      SELECT w.answer, w.verified_on FROM weapons_answer w JOIN assessment a ON a.id = w.assessment_id
      WHERE w.case_id = ? AND a.frozen_at IS NULL AND NOT EXISTS (SELECT 1 FROM weapons_answer later WHERE later.corrects_id = w.id)`, [caseId]);
    const { kind, born_on, iep, section_504, guardians, reports } = subject!;
    return {
      person: kind, reports: Number(reports),
      subject: { kind, bornOn: born_on, guardians: Number(guardians), iep: iep === 1, section504: section_504 === 1 },
      named: named.map((one) => ({ part: one.part, kind: one.kind, bornOn: one.born_on, guardians: Number(one.guardians) })),
      weapons: weapons.map(({ answer, verified_on }) => ({ answer, verifiedOn: verified_on })),
    };
  }
}
