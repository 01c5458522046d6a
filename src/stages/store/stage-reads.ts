import { Injectable } from '@nestjs/common';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Precision } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { narrative, Reader, type Ask } from '../../platform/database/index.js';
import type { InputRecord } from '../../protocols/index.js';

/** One decision of a stage. `earlier` says that the case was reopened since: it answers for the old concern alone. */
export interface DecisionLine {
  id: Id; ordinal: number; protocol_sha256: string; stage: string; choice: string; reason: string; author_id: Id; author: string; entered_at: Instant; earlier: boolean;
  happened_precision: Precision; happened_date: LocalDate | null; happened_time: string | null; happened_zone: string;
  written: { input: InputRecord; body: string }[];
  tookPart: { account: Id; name: string; discipline: Discipline }[];
}

@Injectable()
export class StageReads {
  constructor(private readonly reader: Reader) {}

  ofCase(caseId: Id): Promise<DecisionLine[]> {
    return decisionsOf((sql, values) => this.reader.all(sql, values), caseId);
  }
}

/** The decisions of a case, oldest first. Within a unit, `work.read` asks. */
export async function decisionsOf(ask: Ask, caseId: Id): Promise<DecisionLine[]> {
  const rows = await ask<Omit<DecisionLine, 'written' | 'tookPart' | 'earlier'> & { reopened: Instant | null }>(`
    SELECT x.id, x.ordinal, x.protocol_sha256, x.stage, x.choice, x.reason, x.entered_by AS author_id, a.name AS author, x.entered_at, x.happened_precision, x.happened_date, x.happened_time, x.happened_zone,
           (SELECT max(n.entered_at) FROM new_information n WHERE n.case_id = x.case_id AND n.decision = 'reopened') AS reopened
    FROM stage_decision x JOIN account a ON a.id = x.entered_by WHERE x.case_id = ? ORDER BY x.ordinal`, [caseId]);
  if (rows.length === 0) return [];
  const of = 'IN (SELECT id FROM stage_decision WHERE case_id = ?)';
  const written = await ask<{ decision: Id; input: InputRecord; body: string }>(`SELECT decision_id AS decision, input, body FROM stage_writing WHERE decision_id ${of} ORDER BY id`, [caseId]);
  const present = await ask<{ decision: Id; account: Id; name: string; discipline: Discipline }>(`
    SELECT p.decision_id AS decision, p.account_id AS account, a.name, p.discipline FROM stage_presence p JOIN account a ON a.id = p.account_id WHERE p.decision_id ${of} ORDER BY a.name, p.id`, [caseId]);
  return rows.map(({ reopened, ...row }) => ({
    ...row, reason: narrative.from(row.reason), earlier: reopened !== null && row.entered_at <= reopened,
    written: written.filter(({ decision }) => decision === row.id).map(({ input, body }) => ({ input, body: narrative.from(body) })),
    tookPart: present.filter(({ decision }) => decision === row.id).map(({ account, name, discipline }) => ({ account, name, discipline })),
  }));
}
