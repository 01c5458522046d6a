import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { TextKinds } from '../ports/text-kinds.js';
import type { CaseKey } from '../queries/case-door.js';
import { TextReaders } from '../queries/text-readers.js';
import { classesOf, mayChangeClass, type TextKindName } from '../rules/text-classes.js';
import { touchCaseForText } from '../store/case-changes.js';
import { TextClassChangeRow, TextShareRow } from '../store/classed-text.entity.js';
import { partsOf, sharesOf, versionsOf } from '../store/text-reads.js';

export interface WantedClass { kind: TextKindName; id: Id; to: RecordClass; reason: string }

/** Gives a text, with all its versions and parts, to other readers, and keeps why. Whom it was shared with does not go along. Throws `Refusal` when the rule says no. */
@Injectable()
export class ChangeTextClass {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly kinds: TextKinds, private readonly readers: TextReaders) {}

  async run(key: CaseKey, { kind, id, to, reason }: WantedClass): Promise<Id> {
    if (key.verb !== 'case.text.reclassify') throw new Error('the readers of a text change only by the right to change them');
    const table = this.kinds.of(kind);
    const me = key.viewer.account;
    return this.unitOfWork.run(key, async (work) => {
      const ask = work.read;
      const versions = await versionsOf(ask, table, key.caseId, id);
      const asked = versions.find((version) => version.id === id);
      const [first] = versions;
      if (asked === undefined || first === undefined) throw new Refusal('That is not in this case.');
      const parts = await partsOf(ask, table, versions.map((version) => version.id));
      const writers = [...new Set([...versions, ...parts].map(({ entered_by }) => entered_by))];
      const verdict = mayChangeClass({
        from: asked.record_class, to, reason, writes: key.textRight({ recordClass: asked.record_class, author: first.entered_by }) === 'write', writesNew: key.mayWrite(to) && (classesOf(kind) as readonly RecordClass[]).includes(to),
        all: writers.every((one) => one === me), first: first.entered_by === me, own: key.texts.own.includes(to), writersRead: await this.allRead(key, writers, to),
      });
      if (!verdict.ok) throw new Refusal(verdict.why);
      for (const version of versions) await work.revise(table.entity, version.id, version.version, { recordClass: to });
      for (const part of parts) await work.revise(part.entity, part.id, part.version, { recordClass: to });
      for (const share of await sharesOf(ask, first.id)) if (share.ended_at === null) await work.revise(TextShareRow, share.id, share.version, { endedBy: work.actor.id, endedAt: work.now });
      const change = await work.insert(TextClassChangeRow, { id: newId(), caseId: key.caseId, kind, textId: first.id, fromClass: asked.record_class, toClass: to, reason, recordClass: to, enteredBy: work.actor.id, enteredAt: work.now });
      await touchCaseForText(work, key.caseId, asked.record_class, to);
      work.record('text.class.changed', { items: [...versions.map((version) => version.id), ...parts.map((part) => part.id), change.id], detail: { kind, from: asked.record_class, to } });
      return change.id;
    });
  }

  /** Whether everybody who wrote a version could read it in the new class. */
  private async allRead(key: CaseKey, writers: readonly Id[], to: RecordClass): Promise<boolean> {
    const others = writers.filter((one) => one !== key.viewer.account);
    if (others.length === 0) return true;
    const { readers } = await this.readers.of(key, { recordClass: to, author: key.viewer.account });
    return others.every((one) => readers.some(({ account }) => account === one));
  }
}
