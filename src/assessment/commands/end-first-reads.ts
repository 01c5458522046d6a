import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { KeyFolder } from '../../platform/keys/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayEnd } from '../rules/first-reads.js';
import { FirstReadRoundRow } from '../store/first-read.entity.js';
import { sealedOf, unopened } from '../store/first-read-reads.js';
import { opens } from '../store/sealing-key.js';

/**
 * Ends a round that can never be opened (its key is lost, or what was sealed was altered), or that nobody gave a read in, with a written reason. What was sealed stays as it is;
 * the round counts for nothing, and another can be asked for. Throws `Refusal` for a round that this server can open.
 */
@Injectable()
export class EndFirstReads {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly keys: KeyFolder) {}

  run(key: CaseKey, reason: string): Promise<Id> {
    if (reason.trim() === '') throw new Refusal('Write why this round can never be opened.');
    return this.unitOfWork.run(key, async (work) => {
      const round = await unopened(work.read, key.caseId);
      const openable = round !== null && opens(this.keys, await sealedOf(work.read, round.id), key.caseId);
      const verdict = mayEnd(round === null ? null : { opened: false }, (round?.reads ?? []).map(({ account, discipline, ended_as }) => ({ account, discipline, ended: ended_as })), openable);
      if (!verdict.ok) throw new Refusal(verdict.why);
      await work.revise(FirstReadRoundRow, round!.id, round!.version, { endedAt: work.now, endedBy: work.actor.id, endedBecause: reason });
      await touchCase(work, key.caseId);
      await work.announce('first-reads.ended', round!.id);
      work.record('assessment.first-reads.ended', { items: [round!.id], detail: { reads: round!.reads.length } });
      return round!.id;
    });
  }
}
