import { Injectable } from '@nestjs/common';
import type { Happened } from '../../kernel/happened.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { settled, type SafetyRecord } from '../rules/safety-record.js';
import { touchCase } from '../store/case-changes.js';
import { SafetyRecordRow } from '../store/safety.entity.js';
import { AddSafetyMeasure, type NewMeasure } from './add-safety-measure.js';

export interface NewSafetyRecord { record: SafetyRecord; happened: Happened; measures: readonly NewMeasure[] }

/** Appends what was done for immediate safety, with the measures begun with it, or a record that corrects an earlier one. */
@Injectable()
export class RecordSafety {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly measures: AddSafetyMeasure) {}

  run(key: CaseKey, { record, happened, measures }: NewSafetyRecord): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const id = await this.append(work, key.caseId, record, happened, null);
      const items = [id];
      for (const measure of measures) items.push(await this.measures.within(work, key.caseId, measure));
      await work.announce('case.safety.recorded', id, key.caseId);
      await touchCase(work, key.caseId);
      work.record('case.safety.recorded', { items, detail: { urgency: record.urgency } });
      return id;
    });
  }

  /** The earlier record stays readable. Throws `Stale` when somebody corrected it first, `Refusal` for one of another case. */
  correct(key: CaseKey, earlier: Id, { record, happened }: Omit<NewSafetyRecord, 'measures'>): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const [before] = await work.read<{ case_id: Id; corrected_by: Id | null }>(
        'SELECT r.case_id, later.id AS corrected_by FROM safety_record r LEFT JOIN safety_record later ON later.corrects_id = r.id WHERE r.id = ?', [earlier]);
      if (before?.case_id !== key.caseId) throw new Refusal('That safety record is not in this case.');
      if (before.corrected_by !== null) throw new Stale('safety_record', earlier);
      const id = await this.append(work, key.caseId, record, happened, earlier);
      await touchCase(work, key.caseId);
      work.record('case.safety.corrected', { items: [id, earlier], detail: { urgency: record.urgency } });
      return id;
    });
  }

  private async append(work: Work, caseId: Id, typed: SafetyRecord, happened: Happened, correctsId: Id | null): Promise<Id> {
    const { id } = await work.insert(SafetyRecordRow, {
      ...settled(typed), id: newId(), caseId, correctsId, happenedPrecision: happened.precision, happenedDate: happened.date, happenedTime: happened.time,
      happenedZone: happened.zone, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
    });
    return id;
  }
}
