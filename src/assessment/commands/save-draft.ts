import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { openAssessment } from '../store/assessment-state.js';
import { DraftRow } from '../store/draft.entity.js';

export interface NewDraft {
  theme: string;
  /** As typed, by field name. */
  fields: Readonly<Record<string, string | readonly string[]>>;
  /** The version of the draft that the form was made from; 0 for none. */
  seen: number;
}

/** The same person saved this theme's draft in another window after this form was made; nothing was saved. */
export class DraftedMeanwhile extends Error {}

/** Keeps what somebody typed on a theme so far, complete or not. Throws `DraftedMeanwhile`, or `Refusal` without an open assessment. */
@Injectable()
export class SaveDraft {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, { theme, fields, seen }: NewDraft): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const assessment = await openAssessment(work, key.caseId);
      if (assessment === null) throw new Refusal('There is no open assessment to save a draft for.');
      const text = JSON.stringify(fields);
      const [before] = await work.read<{ id: Id; version: number }>('SELECT id, version FROM assessment_draft WHERE assessment_id = ? AND account_id = ? AND theme = ?', [assessment.id, work.actor.id, theme]);
      if ((before?.version ?? 0) !== seen) throw new DraftedMeanwhile();
      const id = before?.id ?? newId();
      if (before === undefined) {
        await work.insert(DraftRow, {
          id, assessmentId: assessment.id, caseId: key.caseId, theme, accountId: work.actor.id, fields: text, state: 'standing', recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now, version: 1,
        });
      } else await work.revise(DraftRow, id, before.version, { fields: text, state: 'standing', enteredAt: work.now });
      work.record('assessment.draft.saved', { items: [id], detail: { theme } });
      return id;
    });
  }
}
