import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import type { CaseKey } from '../queries/case-door.js';
import type { Part } from '../rules/participants.js';
import { touchCase } from '../store/case-changes.js';
import { ParticipantRow } from '../store/participant.entity.js';
import { NoticeConflicts } from './notice-conflicts.js';

export interface NewParticipant { part: Part; person: Id | null; description: string }

/** Names somebody in a case: a target, a witness, a guardian, known to the school or only described. Whom that keeps out is written down with it. */
@Injectable()
export class AddParticipant {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly noticeConflicts: NoticeConflicts) {}

  run(key: CaseKey, participant: NewParticipant): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const id = await this.within(work, key.caseId, participant);
      await touchCase(work, key.caseId);
      work.record('case.participant.added', { items: [id] });
      await this.noticeConflicts.within(work, key.caseId);
      return id;
    });
  }

  /** The row alone, inside a unit that records more. */
  async within(work: Work, caseId: Id, { part, person, description }: NewParticipant): Promise<Id> {
    const { id } = await work.insert(ParticipantRow, { id: newId(), caseId, part, personId: person, description, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now, version: 1 });
    return id;
  }
}
