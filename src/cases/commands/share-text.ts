import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { TextKinds } from '../ports/text-kinds.js';
import type { CaseKey } from '../queries/case-door.js';
import { TextSharing } from '../queries/text-sharing.js';
import { mayShare, type TextKindName } from '../rules/text-classes.js';
import { touchCaseForText } from '../store/case-changes.js';
import { TextShareRow } from '../store/classed-text.entity.js';
import { sharesOf, versionsOf } from '../store/text-reads.js';

/** Lets a named colleague read a text that nobody but its writer reads, with all its versions, until it ends. Throws `Refusal` when the rule says no. */
@Injectable()
export class ShareText {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly kinds: TextKinds, private readonly sharing: TextSharing) {}

  async run(key: CaseKey, { kind, id, colleague }: { kind: TextKindName; id: Id; colleague: Id }): Promise<Id> {
    const table = this.kinds.of(kind);
    return this.unitOfWork.run(key, async (work) => {
      const ask = work.read;
      const versions = await versionsOf(ask, table, key.caseId, id);
      const [first] = versions;
      if (first === undefined) throw new Refusal('That is not in this case.');
      const running = (await sharesOf(ask, first.id)).filter(({ ended_at }) => ended_at === null);
      const verdict = mayShare({
        own: key.texts.own.includes(first.record_class), mine: versions.every(({ entered_by }) => entered_by === key.viewer.account),
        colleague: (await this.sharing.colleagues(key, first.record_class)).some(({ account }) => account === colleague), already: running.some(({ account }) => account === colleague),
      });
      if (!verdict.ok) throw new Refusal(verdict.why);
      const share = await work.insert(TextShareRow, { id: newId(), caseId: key.caseId, kind, textId: first.id, accountId: colleague, sharedBy: work.actor.id, sharedAt: work.now, endedBy: null, endedAt: null, version: 1 });
      await touchCaseForText(work, key.caseId, first.record_class);
      work.record('text.shared', { items: [share.id, ...versions.map((version) => version.id), colleague], detail: { kind } });
      return share.id;
    });
  }
}
