import { Injectable } from '@nestjs/common';
import type { Happened } from '../../kernel/happened.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { touchCaseForText } from '../store/case-changes.js';
import { NoteRow } from '../store/note.entity.js';

export interface NewNote { body: string; happened: Happened; recordClass: RecordClass }

/** Appends a note to a case. Throws `Refusal` for readers this writer may not write for. */
@Injectable()
export class AddNote {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, { body, happened, recordClass }: NewNote): Promise<Id> {
    if (!key.mayWrite(recordClass)) throw new Refusal('You may not write texts for these readers.');
    return this.unitOfWork.run(key, async (work) => {
      const { id } = await work.insert(NoteRow, {
        id: newId(), caseId: key.caseId, body, correctsId: null, originId: null, happenedPrecision: happened.precision, happenedDate: happened.date, happenedTime: happened.time,
        happenedZone: happened.zone, recordClass, enteredBy: work.actor.id, enteredAt: work.now, version: 1,
      });
      await touchCaseForText(work, key.caseId, recordClass);
      work.record('case.note.added', { items: [id] });
      return id;
    });
  }
}
