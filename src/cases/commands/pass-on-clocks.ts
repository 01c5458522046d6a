import { Injectable } from '@nestjs/common';
import { dueWithin, SchoolDirectory } from '../../directory/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { Stale } from '../../kernel/stale.js';
import { operator } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { backupFor, lineOf, nextHeard } from '../rules/clocks.js';
import { nextInLine } from '../rules/handing-over.js';
import { apply, clockIn, type ClockNow } from '../store/clock-changes.js';
import { ClockReads } from '../store/clock-reads.js';
import { ClockHopRow } from '../store/clock.entity.js';
import { caseNow } from '../store/hand-over.js';
import { keptOut, placesIn } from '../store/leaving-reads.js';

const mostAtOnce = 100;

/**
 * Passes late clocks on: to the first in their line (their owner, where the protocol names nobody) when they are due, and to each
 * next one a school day later, as to the backup and the district; each once, by compare-and-set, whichever process comes first. After a time in which nobody looked it catches up.
 */
@Injectable()
export class PassOnClocks {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly reads: ClockReads, private readonly directory: SchoolDirectory, private readonly clock: Clock) {}

  /** Gives how many it passed on; ask again while there are some. What another process passed on is not counted. */
  async run(): Promise<number> {
    const late = await this.reads.toPassOn(this.clock.now(), mostAtOnce);
    let passed = 0;
    const failures: unknown[] = [];
    for (const { id, case_id, school, zone, next_hop_at } of late) {
      try {
        const next = dueWithin({ schoolDays: 1 }, next_hop_at, { zone, years: await this.directory.calendars(school) }).at;
        if (await this.passOn(id, case_id, next_hop_at, next)) passed += 1;
      } catch (failure) { // one that cannot be passed on keeps no other from being heard
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} late clocks could not be passed on`);
    return passed;
  }

  /** False where another process was there first. */
  private async passOn(id: Id, caseId: Id, hopAt: Instant, next: Instant): Promise<boolean> {
    try {
      await this.unitOfWork.run({ actor: operator, basis: 'operator', caseId }, async (work) => {
        const clock = await clockIn(work, id);
        if (clock === null || clock.ended_how !== null || clock.next_hop_at !== hopAt) throw new Stale('clock', id);
        await this.hop(work, clock, next);
      });
      return true;
    } catch (failure) {
      if (failure instanceof Stale) return false;
      throw failure;
    }
  }

  private async hop(work: Work, clock: ClockNow, next: Instant): Promise<void> {
    const { manager } = await caseNow(work, clock.case_id);
    const owner = clock.owner_id ?? manager;
    const out = await keptOut(work.read, [clock.case_id]);
    const places = (await placesIn(work.read, [clock.case_id], work.now)).filter(({ account }) => !out.has(`${clock.case_id} ${account}`));
    const others = places.filter(({ account }) => account !== owner);
    const managing = out.has(`${clock.case_id} ${manager}`) ? null : manager;
    const backup = backupFor({ owner: clock.owner_id, manager: managing, next: nextInLine(others) });
    const line = lineOf(clock.tell);
    const told = (await work.read<{ to_id: Id }>('SELECT to_id FROM clock_hop WHERE clock_id = ? AND due_at = ? AND to_id IS NOT NULL AND entered_at >= coalesce((SELECT max(v.entered_at) FROM clock_move v WHERE v.clock_id = ?), entered_at)', [clock.id, clock.due_at, clock.id])).map(({ to_id }) => to_id);
    const people = { owner, backup, 'case-manager': managing, chair: places.find(({ chairs }) => chairs)?.account ?? null, principal: places.find(({ principal }) => principal)?.account ?? null };
    const { hop, to, hops } = nextHeard(line, clock.hops, people, told);
    await apply(work, clock, { what: 'late', hops, next, of: line.length }, hop === 'backup' ? { backupId: backup } : {});
    const { id } = await work.insert(ClockHopRow, { id: newId(), clockId: clock.id, hop, dueAt: clock.due_at, toId: to, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now });
    await work.announce('clock.late', clock.id, clock.case_id);
    work.record('clock.late', { items: [clock.id, id, ...(to === null ? [] : [to])], detail: { hop, kind: clock.kind } });
  }
}
