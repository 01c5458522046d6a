import { Injectable } from '@nestjs/common';
import { correctionIsTheWriters, touchCaseForText, type CaseKey } from '../../cases/index.js';
import type { Happened } from '../../kernel/happened.js';
import { newId, type Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { factProblems, firstOf, type FactSource } from '../rules/facts.js';
import { openAssessment } from '../store/assessment-state.js';
import { correctedText } from '../store/corrections.js';
import { factsOf } from '../store/fact-reads.js';
import { FactRow } from '../store/fact.entity.js';

export interface NewFact {
  what: string; source: FactSource; sourceDetail: string; happened: Happened; learnedOn: LocalDate;
  /** Other facts of the case, by any version, that say the same. */
  supportedBy: readonly Id[]; recordClass?: RecordClass;
}

/** Appends a fact, for the team or the readers of `recordClass`, as a new one or as a correction, which keeps number and readers. Throws `Refusal` for one that lacks something. */
@Injectable()
export class AddFact {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, { what, source, sourceDetail, happened, learnedOn, supportedBy, recordClass = 'team' }: NewFact, corrects: Id | null = null): Promise<Id> {
    if (corrects === null && !key.mayWrite(recordClass)) throw new Refusal('You may not write texts for these readers.');
    if (what.trim() === '') throw new Refusal('Write what is known.');
    return this.unitOfWork.run(key, async (work) => {
      const assessment = await openAssessment(work, key.caseId);
      if (assessment === null) throw new Refusal('Begin the assessment before adding facts.');
      const [problem] = factProblems({ learnedOn, happenedDate: happened.date }, dayIn(key.facts.zone, work.now));
      if (problem !== undefined) throw new Refusal(`${problem.text}.`);
      const before = corrects === null ? null : await correctedText(work, 'case_fact', key.caseId, corrects);
      if (before !== null && key.textRight({ recordClass: before.record_class, author: before.author_id }) !== 'write') throw new Refusal(correctionIsTheWriters);
      const support = await this.support(work, key, supportedBy, before?.origin ?? null);
      const { id } = await work.insert(FactRow, {
        id: newId(), assessmentId: assessment.id, caseId: key.caseId, correctsId: corrects, originId: before?.origin ?? null, number: await numberOf(work, key.caseId, before?.origin ?? null), what, source, sourceDetail,
        happenedPrecision: happened.precision, happenedDate: happened.date, happenedTime: happened.time, happenedZone: happened.zone, learnedOn, supportedBy: JSON.stringify(support),
        recordClass: before?.record_class ?? recordClass, enteredBy: work.actor.id, enteredAt: work.now, version: 1,
      });
      await touchCaseForText(work, key.caseId, before?.record_class ?? recordClass);
      work.record(corrects === null ? 'assessment.fact.added' : 'assessment.fact.corrected', { items: corrects === null ? [id] : [id, corrects] });
      return id;
    });
  }

  /** First versions of facts that the writer can read, none of them the corrected one. What somebody else said it agrees with, and the writer cannot read, stays. */
  private async support(work: Work, key: CaseKey, wanted: readonly Id[], self: Id | null): Promise<Id[]> {
    const readable = await factsOf(work.read, key.caseId, key.texts);
    const chosen = wanted.map((id) => readable.find((fact) => fact.id === id));
    if (chosen.some((fact) => fact === undefined || firstOf(fact) === self)) throw new Refusal('Choose among the other facts of this case.');
    const known = new Set(readable.map(firstOf));
    const kept = self === null ? [] : (readable.filter((fact) => firstOf(fact) === self).at(-1)?.supported_by ?? []).filter((id) => !known.has(id));
    return [...new Set([...chosen.map((fact) => firstOf(fact!)), ...kept])].sort();
  }
}

/** Numbers count the facts of a case, whoever reads them; a correction keeps the number of what it corrects. */
async function numberOf(work: Work, caseId: Id, origin: Id | null): Promise<number> {
  const [row] = origin === null
    ? await work.read<{ n: number }>('SELECT coalesce(max(number), 0) + 1 AS n FROM case_fact WHERE case_id = ?', [caseId])
    : await work.read<{ n: number }>('SELECT number AS n FROM case_fact WHERE id = ?', [origin]);
  return Number(row!.n);
}
