import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import { newId } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { KeyFolder, sealText } from '../../platform/keys/index.js';
import { Refusal } from '../../platform/web/index.js';
import { ProtocolShelf } from '../../protocols/index.js';
import { mayGive, readProblems, readsIn, type FirstRead } from '../rules/first-reads.js';
import { determinationState } from '../store/determination-state.js';
import { factsOf } from '../store/fact-reads.js';
import { FirstReadRow } from '../store/first-read.entity.js';
import { sealedOf, unopened } from '../store/first-read-reads.js';
import { readPlace, sealingFor } from '../store/sealing-key.js';
import { openRound } from './open-first-reads.js';

export interface ReadGiven { opened: boolean; replaced: boolean }

/**
 * Seals what one person thinks, in place of what they gave before, and opens the round when theirs was the last one.
 * Nothing of the text is kept but under the sealing key. Throws `Refusal` for whom nobody asks, for a read that lacks something, and where the key of the round is gone.
 */
@Injectable()
export class GiveFirstRead {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly shelf: ProtocolShelf, private readonly keys: KeyFolder) {}

  async run(key: CaseKey, read: FirstRead): Promise<ReadGiven> {
    const { definition } = await this.shelf.pinned(key.facts.protocolSha256);
    return this.unitOfWork.run(key, async (work) => {
      const round = await unopened(work.read, key.caseId);
      const { team } = await determinationState(work, key.caseId, key.texts);
      const discipline = team.find(({ account }) => account === key.viewer.account)?.discipline ?? null;
      const verdict = mayGive(round === null ? null : { asked: round.asked, opened: false }, discipline);
      if (!verdict.ok) throw new Refusal(verdict.why);
      const facts = await factsOf(work.read, key.caseId, key.texts);
      const [problem] = readProblems(read, { levels: definition.levels.map(({ id }) => id), citable: facts.filter(({ corrected_by }) => corrected_by === null).map(({ id }) => id) });
      if (problem !== undefined) throw new Refusal(`${problem.text}.`);
      const sealing = sealingFor(this.keys, await sealedOf(work.read, round!.id));
      const mine = round!.reads.find(({ account, ended_at }) => account === key.viewer.account && ended_at === null) ?? null;
      if (mine !== null) await work.revise(FirstReadRow, mine.id, mine.version, { endedAt: work.now, endedAs: 'replaced' });
      const id = newId();
      const sealed = sealText(sealing, JSON.stringify({ level: read.level, facts: [...new Set(read.facts)].sort(), rationale: read.rationale } satisfies FirstRead), readPlace(id, key.caseId));
      await work.insert(FirstReadRow, { id, roundId: round!.id, caseId: key.caseId, discipline: discipline!, sealed, endedAt: null, endedAs: null, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now, version: 1 });
      await touchCase(work, key.caseId);
      work.record(mine === null ? 'assessment.first-read.given' : 'assessment.first-read.replaced', { items: mine === null ? [round!.id, id] : [round!.id, id, mine.id] });
      const { waiting } = readsIn(round!.asked, [...round!.reads.filter((one) => one !== mine).map(({ account, discipline: of, ended_as }) => ({ account, discipline: of, ended: ended_as })), { account: key.viewer.account, discipline: discipline!, ended: null }]);
      if (waiting.length > 0) return { opened: false, replaced: mine !== null };
      await openRound(work, sealing, key.caseId, round!, null);
      work.record('assessment.first-reads.all-in', { items: [round!.id] });
      return { opened: true, replaced: mine !== null };
    });
  }
}
