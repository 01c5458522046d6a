import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { TurnedAway } from '../ports/turned-away.js';
import { ConflictFoundRow } from '../store/conflict.entity.js';
import { unnoticed } from '../store/suspended.js';
import { SuspendedReads } from '../store/suspended-reads.js';

/** Writes down, once each, whom the records keep out of a case: in its history and on My work of who answers that. The keeping out itself waits for no one. */
@Injectable()
export class NoticeConflicts implements OnModuleInit {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly turnedAway: TurnedAway, private readonly reads: SuspendedReads) {}

  onModuleInit(): void {
    this.turnedAway.register((viewer, caseId) => this.run(viewer, caseId));
  }

  /** When somebody is turned away for it; the door records the refusal itself. */
  async run(viewer: Viewer, caseId: Id): Promise<void> {
    if ((await unnoticed(this.reads.ask, caseId)).length === 0) return;
    await this.unitOfWork.run({ actor: { id: viewer.account, submission: null }, basis: 'self', caseId: null }, (work) => this.within(work, caseId));
  }

  /** In a unit that may have brought one about, after what it records itself. */
  async within(work: Work, caseId: Id): Promise<void> {
    const found = await unnoticed(work.read, caseId);
    if (found.length === 0) return;
    for (const { account, ground, about } of found) await work.insert(ConflictFoundRow, { id: newId(), caseId, accountId: account, ground, aboutId: about, foundAt: work.now });
    await work.announce('case.conflict.found', caseId, caseId);
    work.record('case.conflict.found', { case: caseId, items: [...new Set(found.map(({ account }) => account))] });
  }
}
