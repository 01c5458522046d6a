import { Injectable, type OnModuleInit } from '@nestjs/common';
import { capabilities, OffboardingSources, SeatEndings, type Leaving, type OffboardingSource, type OutOfReach, type SeatEnding } from '../../access/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { Work } from '../../platform/database/index.js';
import { moment, Refusal } from '../../platform/web/index.js';
import { LeavingTriager, rolesOf } from '../queries/leaving-triager.js';
import { dutyVerbs, nextTaker, takersFor } from '../rules/duties.js';
import { TriageHandoverRow } from '../store/triage.entity.js';
import { dutiesOf, takersAt, TriageDuties, type DutyTaker, type TriageDuty } from '../store/triage-duties.js';

/**
 * Gives what a colleague was to do about reports to another: to who is named when they leave, and when a seat of theirs
 * ends to whoever triaged the report or may have it. Throws `Refusal` where nobody is named or nobody may.
 */
@Injectable()
export class HandOverDuties implements OffboardingSource, SeatEnding, OnModuleInit {
  constructor(private readonly leaving: LeavingTriager, private readonly sources: OffboardingSources, private readonly endings: SeatEndings, private readonly duties: TriageDuties) {}

  onModuleInit(): void {
    this.sources.register(this);
    this.endings.register(this);
  }

  ahead(account: Id, actor: Id): Promise<Leaving> {
    return this.leaving.ahead(account, actor);
  }

  outOfReach(viewer: Viewer): Promise<OutOfReach[]> {
    return this.leaving.outOfReach(viewer);
  }

  async carryOut(work: Work, account: Id, about: Id, to: Id | null): Promise<string[]> {
    const duties = (await dutiesOf(work.read, account)).filter(({ report }) => report === about);
    const done: string[] = [];
    for (const { duty, able } of await this.takers(work, account, duties)) {
      const hidden = duty.excluded.has(work.actor.id);
      const taker = hidden ? nextTaker(able, duty.triager) : to;
      const which = hidden ? 'a report that you may not see' : `the report received ${moment(duty.zone, duty.entered_at)} at ${duty.school}`;
      if (taker === null || !able.some((one) => one.account === taker)) throw new Refusal(hidden ? 'Nobody can take over a report that you may not see.' : `Choose who takes over ${which}.`);
      await this.handOver(work, account, duty, taker);
      done.push(`Handed over: ${which}.`);
    }
    return done;
  }

  async heldBy(account: Id): Promise<Id[]> {
    return (await dutiesOf(this.duties.ask, account)).map(({ report }) => report);
  }

  async release(work: Work, account: Id, about: Id): Promise<void> {
    const duties = (await dutiesOf(work.read, account)).filter(({ report }) => report === about);
    for (const { duty, able } of await this.takers(work, null, duties)) {
      if (able.some((one) => one.account === account)) continue;
      const to = nextTaker(able, duty.triager);
      if (to === null) throw new Refusal('They have a report to follow up that nobody else can take over. Give somebody at that school a seat for intake first.');
      await this.handOver(work, account, duty, to);
    }
  }

  private async takers(work: Work, without: Id | null, duties: readonly TriageDuty[]): Promise<{ duty: TriageDuty; able: DutyTaker[] }[]> {
    const everybody = duties.length === 0 ? [] : await takersAt(work.read, rolesOf(duties), duties.map(({ school_id }) => school_id), work.now);
    return duties.map((duty) => ({ duty, able: takersFor(duty, everybody, capabilities[dutyVerbs[duty.kind]].reach).filter((one) => one.account !== without) }));
  }

  private async handOver(work: Work, from: Id, { triage, report, case_id: caseId }: TriageDuty, to: Id): Promise<void> {
    const { id } = await work.insert(TriageHandoverRow, { id: newId(), triageId: triage, fromId: from, toId: to, recordClass: 'report', enteredBy: work.actor.id, enteredAt: work.now });
    await work.announce('report.handed-over', report, caseId);
    work.record('report.duty.handed-over', { case: caseId, items: [report, triage, id, from, to] });
  }
}
