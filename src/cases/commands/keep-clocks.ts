import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { ClockSources, type MetClock } from '../ports/clock-source.js';
import { CaseDoor } from '../queries/case-door.js';
import { apply, runningIn, setAsideIn, type ClockNow } from '../store/clock-changes.js';
import { ClockReads, type ChangedCase } from '../store/clock-reads.js';
import { MoveClock } from './move-clock.js';
import { StartClock, type ReckonedClock } from './start-clock.js';

const mostAtOnce = 50;

/**
 * Looks at every open case that changed, or whose families did, since the last look: starts the clocks that its records ask for now, and ends those
 * whose thing was done. What nobody recorded ends nothing, not even that the record no longer asks for it.
 */
@Injectable()
export class KeepClocks {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly door: CaseDoor, private readonly sources: ClockSources, private readonly reads: ClockReads,
    private readonly startClock: StartClock, private readonly moveClock: MoveClock,
  ) {}

  /** Looks at every case that waits, some at a time, each once. Gives how many; throws AggregateError after all of them when some could not be looked at. */
  async run(): Promise<{ looked: number }> {
    const failures: unknown[] = [];
    let looked = 0;
    for (let batch = await this.reads.changedCases(null, mostAtOnce); batch.length > 0; batch = await this.reads.changedCases(batch.at(-1)!, mostAtOnce)) {
      for (const changed of batch) await this.look(changed).then(() => { looked += 1; }, (cause: unknown) => failures.push(cause));
    }
    if (failures.length > 0) throw new AggregateError(failures, `the clocks of ${failures.length} cases could not be looked at`);
    return { looked };
  }

  private async look({ id, updated_at: changedAt, ask_again_at: again }: ChangedCase): Promise<void> {
    const key = await this.door.dangerouslyOpenForClocks(id);
    const { needed, met } = await this.sources.of(key, again !== null && again > changedAt ? again : changedAt);
    const reckoned = await this.startClock.reckonAll(key.facts, needed);
    await this.unitOfWork.run(key, async (work) => {
      const [now] = await work.read<{ updated_at: Instant }>('SELECT updated_at FROM case_file WHERE id = ?', [id]);
      if (now!.updated_at === changedAt) await this.reconcile(work, id, reckoned, met); // else what was read is out of date: the next round looks again
      await work.upkeep('clock_look', `INSERT INTO clock_look (case_id, seen_updated_at) VALUES (?, ?)
        ON CONFLICT (case_id) DO UPDATE SET seen_updated_at = excluded.seen_updated_at, ask_again_at = CASE WHEN clock_look.ask_again_at = ? THEN NULL ELSE clock_look.ask_again_at END`, [id, changedAt, again]);
    });
  }

  private async reconcile(work: Work, caseId: Id, reckoned: readonly ReckonedClock[], met: readonly MetClock[]): Promise<void> {
    const running = await runningIn(work, caseId);
    const aside = await setAsideIn(work, caseId);
    const started: Id[] = [];
    for (const one of reckoned) {
      const there = running.find(same(one.needed));
      const id = there === undefined && !aside.has(`${one.needed.kind} ${one.needed.about}`) ? await this.startClock.within(work, caseId, one) : null;
      if (id !== null) started.push(id);
      if (there !== undefined) await this.keepDay(work, there, one);
    }
    if (started.length > 0) work.record('case.clock.started', { items: started });
    for (const one of met) {
      const there = running.find(same(one));
      if (there !== undefined && await apply(work, there, { what: 'met' }, { endedAt: one.at, endedBy: one.by })) work.record('case.clock.met', { items: [there.id], detail: { kind: there.kind } });
    }
  }

  /** A day that the rule itself now puts elsewhere moves, on record; one that only somebody here moved stays where they put it. */
  private async keepDay(work: Work, there: ClockNow, { needed, dueAt, why }: ReckonedClock): Promise<void> {
    if (!('day' in needed.by) || there.asked_due_at === dueAt) return;
    const move = await this.moveClock.within(work, there, { dueAt, reason: 'The records of the case changed, and the rule now asks for this time.' }, { why });
    if (move !== null) work.record('case.clock.moved', { items: [there.id, move], detail: { kind: there.kind } });
  }
}

const same = (one: { kind: string; about: string }) => (other: ClockNow): boolean => other.kind === one.kind && other.about === one.about;
