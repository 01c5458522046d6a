import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { KeyFolder, openSealed, SealBroken, type SealedPlace, type Secret } from '../../platform/keys/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayOpen, type FirstRead } from '../rules/first-reads.js';
import { FirstReadRoundRow, FirstReadTextRow } from '../store/first-read.entity.js';
import { sealedOf, unopened, type RoundLine } from '../store/first-read-reads.js';
import { readPlace, sealingFor } from '../store/sealing-key.js';

/** Opens a round before everybody asked has given theirs, with a written reason. Throws `Refusal` where there is nothing to open. */
@Injectable()
export class OpenFirstReads {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly keys: KeyFolder) {}

  run(key: CaseKey, reason: string): Promise<Id> {
    if (reason.trim() === '') throw new Refusal('Write why they are opened before all are in.');
    return this.unitOfWork.run(key, async (work) => {
      const round = await unopened(work.read, key.caseId);
      const verdict = mayOpen(round === null ? null : { opened: false }, (round?.reads ?? []).map(({ account, discipline, ended_as }) => ({ account, discipline, ended: ended_as })));
      if (!verdict.ok) throw new Refusal(verdict.why);
      await openRound(work, sealingFor(this.keys, await sealedOf(work.read, round!.id)), key.caseId, round!, reason);
      await touchCase(work, key.caseId);
      work.record('assessment.first-reads.opened', { items: [round!.id], detail: { reads: round!.reads.length } });
      return round!.id;
    });
  }
}

/** Writes what a round holds shut in plain rows; replaced and withdrawn reads too, for nothing that was typed is kept from the record. */
export async function openRound(work: Work, sealing: Secret, caseId: Id, round: RoundLine, reason: string | null): Promise<void> {
  for (const { id, sealed } of await sealedOf(work.read, round.id)) {
    const { level, facts, rationale } = JSON.parse(plain(sealing, sealed, readPlace(id, caseId))) as FirstRead;
    await work.insert(FirstReadTextRow, { id: newId(), readId: id, level, facts: JSON.stringify(facts), rationale, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now });
  }
  await work.revise(FirstReadRoundRow, round.id, round.version, { openedAt: work.now, openedBy: work.actor.id, openedBecause: reason });
  await work.announce('first-reads.opened', round.id);
}

function plain(sealing: Secret, sealed: string, place: SealedPlace): string {
  try {
    return openSealed(sealing, sealed, place);
  } catch (broken) {
    if (!(broken instanceof SealBroken)) throw broken;
    throw new Refusal('The reads cannot be opened: they were altered since they were sealed. Ask the IT administrator to look into it. If they can never be opened, the chair of the team ends this round. Nothing was saved.');
  }
}
