import { Injectable, NotFoundException } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { howOften, isWritten } from '../rules/refusals-in-a-minute.js';

/** Not let through, and the ledger has it already. */
export class Refused extends NotFoundException {}

/** Writes down that somebody was not let through, and by which rule. The page they get says only "not found". */
@Injectable()
export class RecordRefusal {
  private readonly counts = new Map<Id, { minute: string; refusals: number; items: Set<Id> }>(); // one for each account, so never many

  constructor(private readonly unitOfWork: UnitOfWork, private readonly clock: Clock) {}

  /** Records a refusal and throws it: alike for what is not there and what is not theirs. */
  async refuse(viewer: Viewer, rule: string, item: Id | null): Promise<never> {
    await this.run(viewer, rule, item);
    throw new Refused();
  }

  async run(viewer: Viewer, rule: string, item: Id | null): Promise<void> {
    const { nth, known } = this.count(viewer.account, item);
    if (known && !isWritten(nth)) return; // what is there and was not tried yet this minute is always named
    await this.unitOfWork.run({ actor: { id: viewer.account, submission: null }, basis: 'self', caseId: null }, async (work) =>
      work.record('access.refused', { items: item === null ? [] : [item], detail: { rule, ...howOften(nth) } }));
  }

  private count(account: Id, item: Id | null): { nth: number; known: boolean } {
    const minute = this.clock.now().slice(0, 16);
    const before = this.counts.get(account);
    const now = before?.minute === minute ? before : { minute, refusals: 0, items: new Set<Id>() };
    const known = item === null || now.items.has(item);
    if (item !== null) now.items.add(item);
    now.refusals += 1;
    this.counts.set(account, now);
    return { nth: now.refusals, known };
  }
}
