import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { TextKinds } from '../ports/text-kinds.js';
import type { CaseKey } from '../queries/case-door.js';
import type { TextKindName } from '../rules/text-classes.js';
import { touchCaseForText } from '../store/case-changes.js';
import { TextShareRow } from '../store/classed-text.entity.js';
import { sharesOf, versionsOf } from '../store/text-reads.js';

/** Ends that a colleague reads a text. Throws `Refusal` for a share that is not there or over, and for anybody but the text's writer. */
@Injectable()
export class EndTextShare {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly kinds: TextKinds) {}

  run(key: CaseKey, { kind, id, share }: { kind: TextKindName; id: Id; share: Id }): Promise<void> {
    return this.unitOfWork.run(key, async (work) => {
      const ask = work.read;
      const versions = await versionsOf(ask, this.kinds.of(kind), key.caseId, id);
      const [first] = versions;
      const running = first === undefined ? undefined : (await sharesOf(ask, first.id)).find((one) => one.id === share && one.ended_at === null);
      if (first === undefined || running === undefined) throw new Refusal('That is not shared any more.');
      if (first.entered_by !== key.viewer.account) throw new Refusal('Only whoever wrote it can end this.');
      await work.revise(TextShareRow, running.id, running.version, { endedBy: work.actor.id, endedAt: work.now });
      await touchCaseForText(work, key.caseId, first.record_class);
      work.record('text.share.ended', { items: [running.id, ...versions.map((version) => version.id), running.account], detail: { kind } });
    });
  }
}
