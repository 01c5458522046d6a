import { Injectable } from '@nestjs/common';
import { readableIn, type TextScope } from '../../cases/index.js';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { list, narrative, Reader, type Ask } from '../../platform/database/index.js';
import { factsIn } from './assessment-state.js';

export type GroundKind = 'answer' | 'interview' | 'family-contact' | 'weapons' | 'fact';

/** A record that a determination may rest on, or rested on once. `topic` and `said` are fixed words of their kind; `name` is as typed, `guardian` the name of one on record; each '' where there is none. */
export interface GroundLine {
  kind: GroundKind; id: Id; assessment_id: Id; topic: string; said: string; name: string; guardian: string; record_class: RecordClass; author: string; entered_at: Instant;
  /** 0 for one of which this reader may know only that it exists: then nothing else of it is here but its writer and their discipline. */
  readable: 0 | 1; discipline: Discipline | null;
  /** 0 for what was answered anew or corrected since. */
  stands: 0 | 1;
  /** First versions of the facts that an answer rests on. */
  rests: Id[];
  /** The first version of a record that corrects another; null for one that does not. */
  origin_id: Id | null;
}

@Injectable()
export class DeterminationGrounds {
  constructor(private readonly reader: Reader) {}

  ofCase(caseId: Id, scope: TextScope): Promise<GroundLine[]> {
    return groundsOf((sql, values) => this.reader.all(sql, values), caseId, scope);
  }
}

const common = 'x.case_id, x.id, x.assessment_id, x.record_class, x.entered_by, x.entered_at';
const uncorrected = (table: string): string => `CASE WHEN EXISTS (SELECT 1 FROM ${table} y WHERE y.corrects_id = x.id) THEN 0 ELSE 1 END`;

/** Every record of a case that can be a ground and that the scope lets through or knows of, of frozen assessments too, in the order of entry. */
export async function groundsOf(ask: Ask, caseId: Id, scope: TextScope): Promise<GroundLine[]> {
  const open = readableIn(scope, 'g');
  const shown = (column: string) => `CASE g.readable WHEN 1 THEN g.${column} ELSE '' END AS ${column}`;
  const rows = await ask<Omit<GroundLine, 'rests'> & { rests: string | null }>(`
    SELECT g.kind, g.id, g.assessment_id, ${shown('topic')}, ${shown('said')}, ${shown('name')}, ${shown('guardian')}, g.record_class, g.readable, g.stands, g.origin_id, CASE g.readable WHEN 1 THEN g.rests ELSE NULL END AS rests, ${shown('entered_at')}, a.name AS author,
           (SELECT m.discipline FROM team_member m WHERE m.case_id = g.case_id AND m.account_id = g.entered_by ORDER BY m.member_from DESC LIMIT 1) AS discipline
    FROM (SELECT g.*, CASE WHEN ${open.sql} THEN 1 ELSE 0 END AS readable FROM (
      SELECT 'answer' AS kind, x.question AS topic, CASE x.ended WHEN 1 THEN 'ended' ELSE x.answer END AS said, '' AS name, '' AS guardian, ${common},
             CASE WHEN EXISTS (SELECT 1 FROM assessment_answer y WHERE y.assessment_id = x.assessment_id AND y.question = x.question AND y.ordinal > x.ordinal) THEN 0 ELSE 1 END AS stands, NULL AS origin_id, x.facts AS rests
      FROM assessment_answer x WHERE x.case_id = ?
      UNION ALL SELECT 'interview', x.part, '', x.person, '', ${common}, ${uncorrected('interview')}, x.origin_id, NULL FROM interview x WHERE x.case_id = ?
      UNION ALL SELECT 'family-contact', x.way, '', x.with_whom, coalesce(p.name_used, p.full_name, ''), ${common}, ${uncorrected('family_contact')}, x.origin_id, NULL
      FROM family_contact x LEFT JOIN person p ON p.id = x.guardian_id WHERE x.case_id = ?
      UNION ALL SELECT 'fact', CAST(x.number AS TEXT), x.learned_on, x.what, '', ${common}, ${uncorrected('case_fact')}, x.origin_id, NULL FROM case_fact x WHERE x.case_id = ?
      UNION ALL SELECT 'weapons', x.asked_of, x.answer, x.asked_of_name, '', ${common}, ${uncorrected('weapons_answer')}, NULL, NULL FROM weapons_answer x WHERE x.case_id = ?
    ) g) g JOIN account a ON a.id = g.entered_by WHERE g.readable = 1 OR g.record_class IN ${list(scope.known.length)} ORDER BY g.readable DESC, g.entered_at, g.id`, [...open.values, caseId, caseId, caseId, caseId, caseId, ...scope.known]);
  return rows.map((row) => ({ ...row, rests: factsIn(row.rests), name: row.readable === 1 ? narrative.from(row.name) : '' }));
}
