import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { FamilyChanges } from '../ports/family-changes.js';
import { GuardianLinkRow } from '../store/guardian-link.entity.js';

export interface NewGuardianLink {
  guardian: Id;
  student: Id;
  relation: string;
  custody: string | null;
  /** Who may not be reached, and by what order; null where nothing limits contact. */
  contactLimit: string | null;
  /** BCP 47 tag of the language the guardian asks to be spoken to in. */
  language: string | null;
  interpreter: boolean;
  phone: string | null;
}

/** Says that a person answers for a student. Throws `Refusal` for a link that is there already, or that makes no sense. */
@Injectable()
export class LinkGuardian {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly changes: FamilyChanges) {}

  run(acting: Acting, link: NewGuardianLink): Promise<Id> {
    const { guardian, student } = link;
    return this.unitOfWork.run(acting, async (work) => {
      if (guardian === student) throw new Refusal('Nobody is their own guardian.');
      const known = await work.read('SELECT id FROM person WHERE id = ? OR id = ?', [guardian, student]);
      if (known.length < 2) throw new Refusal('Choose two people who are in the list.');
      const before = await work.read('SELECT id FROM guardian_link WHERE guardian_id = ? AND student_id = ?', [guardian, student]);
      if (before.length > 0) throw new Refusal('This person is named as a guardian of this student already.');
      const { id } = await work.insert(GuardianLinkRow, {
        id: newId(), guardianId: guardian, studentId: student, relation: link.relation, custody: link.custody, contactLimit: link.contactLimit, language: link.language,
        interpreter: link.interpreter ? 1 : 0, phone: link.phone, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now, version: 1,
      });
      await this.changes.tell(work, student);
      work.record('guardian.linked', { items: [id, guardian, student] });
      return id;
    });
  }
}
