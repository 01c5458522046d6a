import { Injectable } from '@nestjs/common';
import { correctionIsTheWriters, touchCaseForText, type CaseKey } from '../../cases/index.js';
import type { Happened } from '../../kernel/happened.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { ContactWay } from '../rules/family-contacts.js';
import { openAssessment } from '../store/assessment-state.js';
import { correctedText } from '../store/corrections.js';
import { FamilyContactRow } from '../store/family-contact.entity.js';

export interface NewFamilyContact {
  /** A guardian on record, or null; `withWhom` says in words who it was, either way. */
  guardian: Id | null;
  withWhom: string; way: ContactWay; contactedBy: Id; language: string; interpreter: string; happened: Happened; said: string; recordClass?: RecordClass;
}

/** Appends a contact with the family, as a new one for the team or the readers of `recordClass`, or as a correction, which keeps its readers. Throws `Refusal` for somebody who is no guardian on record. */
@Injectable()
export class AddFamilyContact {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, { guardian, contactedBy, happened, recordClass = 'team', ...texts }: NewFamilyContact, corrects: Id | null = null): Promise<Id> {
    if (corrects === null && !key.mayWrite(recordClass)) throw new Refusal('You may not write texts for these readers.');
    return this.unitOfWork.run(key, async (work) => {
      const assessment = await openAssessment(work, key.caseId);
      if (assessment === null) throw new Refusal('Begin the assessment before adding a family contact.');
      if (guardian !== null && (await work.read('SELECT id FROM guardian_link WHERE guardian_id = ? AND student_id = ?', [guardian, key.facts.subject])).length === 0) {
        throw new Refusal('Choose a guardian of this student, or say who else it was.');
      }
      const before = corrects === null ? null : await correctedText(work, 'family_contact', key.caseId, corrects);
      if (before !== null && key.textRight({ recordClass: before.record_class, author: before.author_id }) !== 'write') throw new Refusal(correctionIsTheWriters);
      const { id } = await work.insert(FamilyContactRow, {
        id: newId(), assessmentId: assessment.id, caseId: key.caseId, correctsId: corrects, originId: before?.origin ?? null, guardianId: guardian, contactedById: contactedBy, ...texts,
        happenedPrecision: happened.precision, happenedDate: happened.date, happenedTime: happened.time, happenedZone: happened.zone,
        recordClass: before?.record_class ?? recordClass, enteredBy: work.actor.id, enteredAt: work.now, version: 1,
      });
      await touchCaseForText(work, key.caseId, before?.record_class ?? recordClass);
      work.record(corrects === null ? 'assessment.contact.added' : 'assessment.contact.corrected', { items: corrects === null ? [id] : [id, corrects] });
      return id;
    });
  }
}
