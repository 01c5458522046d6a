import { Injectable } from '@nestjs/common';
import { movePin, pinNow, type CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { compareVersions, ProtocolShelf } from '../../protocols/index.js';
import { isNewer, mayMove } from '../rules/protocol-move.js';
import { determinationsOf } from '../store/determination-reads.js';
import { namesLevels, roundsOf } from '../store/first-read-reads.js';

/**
 * Moves an open case to the newer version of its protocol that is in effect for its school. Answers stay with their
 * questions; determinations and frozen assessments stay on the version they were done on. `edition` is the one whose
 * differences were read. Throws `Refusal` where it is not the one offered now, or rates on another scale than a level that was set or named in a first read.
 */
@Injectable()
export class MoveProtocol {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly shelf: ProtocolShelf) {}

  run(key: CaseKey, { edition, reason }: { edition: Id; reason: string }): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const from = await this.shelf.pinned(await pinNow(work, key.caseId));
      const offered = await this.shelf.forCase(key.facts.school, dayIn(key.facts.zone, work.now), work.read);
      if (offered.id !== edition || !isNewer(from, offered, compareVersions)) throw new Refusal('This version is not the one offered any more. Read what is different below, and decide again.');
      const to = await this.shelf.pinned(offered.sha256);
      const named = (await determinationsOf(work.read, key.caseId)).length > 0 || (await roundsOf(work.read, key.caseId)).some(namesLevels);
      const verdict = mayMove(from.definition, to.definition, named);
      if (!verdict.ok) throw new Refusal(verdict.why);
      const id = await movePin(work, key.caseId, { from: from.sha256, to: to.sha256, reason });
      work.record('case.protocol.moved', { items: [id], detail: { protocol: to.id, from: from.version, to: to.version } });
      return id;
    });
  }
}
