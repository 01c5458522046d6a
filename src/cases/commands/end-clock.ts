import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import type { ClockKind } from '../rules/clocks.js';
import { apply, clockIn, runningIn } from '../store/clock-changes.js';

/** Ends clocks: because what was due was done, because the case closes, or because somebody says with a reason that it is not needed. */
@Injectable()
export class EndClock {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What was due was done. Inside the unit of the record that shows it, whose ledger entry covers it. Gives the clocks that ended. */
  async met(work: Work, caseId: Id, kind: ClockKind, about: string): Promise<Id[]> {
    const clocks = (await runningIn(work, caseId)).filter((one) => one.kind === kind && one.about === about);
    for (const clock of clocks) await apply(work, clock, { what: 'met' });
    return clocks.map(({ id }) => id);
  }

  /** Inside the unit that closes the case. */
  async withTheCase(work: Work, caseId: Id): Promise<Id[]> {
    const clocks = await runningIn(work, caseId);
    for (const clock of clocks) await apply(work, clock, { what: 'case-closed' });
    return clocks.map(({ id }) => id);
  }

  /** Throws `Stale` when somebody changed it first, and `Refusal` for a clock that is over or belongs to another case. */
  run(key: CaseKey, { clock: id, version, reason }: { clock: Id; version: number; reason: string }): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const clock = await clockIn(work, id);
      if (clock?.case_id !== key.caseId || clock.ended_how !== null) throw new Refusal('This deadline is over already. Read on the page of deadlines how it ended.');
      if (!(await apply(work, { ...clock, version }, { what: 'not-needed', reason }, { endedBecause: reason }))) throw new Refusal('Write why it is no longer needed.');
      work.record('case.clock.ended', { items: [id], detail: { kind: clock.kind } });
      return id;
    });
  }
}
