import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OffboardingSources, SeatEndings, type Leaving, type OffboardingSource, type SeatEnding } from '../../access/index.js';
import { OwnedItemsSources } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import type { Work } from '../../platform/database/index.js';
import { dayWithYear, Refusal } from '../../platform/web/index.js';
import { trackRoles } from '../queries/track-colleagues.js';
import { LeavingLead } from '../queries/leaving-lead.js';
import { holding, leadsBeside, tracksOf } from '../store/track-leads.js';
import { TrackMemberRow, TrackRow } from '../store/track.entity.js';
import { trackFacts, tracksBeside, type TrackFacts } from '../store/track-reads.js';
import { ableBeside, nextLead } from './lead-passes.js';
import { joined, leads } from './name-track-member.js';

/** Gives the tracks that a colleague leads to another when they leave or lose the seat by which they read them: a track always has a lead who can open it. */
@Injectable()
export class HandOverTracks implements OffboardingSource, SeatEnding, OnModuleInit {
  constructor(private readonly leaving: LeavingLead, private readonly sources: OffboardingSources, private readonly endings: SeatEndings, private readonly owned: OwnedItemsSources) {}

  onModuleInit(): void {
    this.sources.register(this);
    this.endings.register(this);
    this.owned.register({ owners: async (ask, only) => ('caseId' in only ? leadsBeside(ask, only.caseId) : []), pass: (work, caseId, from) => this.passBeside(work, caseId, from) });
  }

  ahead(account: Id): Promise<Leaving> {
    return this.leaving.ahead(account);
  }

  async carryOut(work: Work, account: Id, successors: ReadonlyMap<Id, Id>): Promise<string[]> {
    const done: string[] = [];
    for (const { facts, leading } of await this.running(work, account)) {
      const which = `a suicide protocol track opened ${dayWithYear(dayIn(facts.zone, facts.opened))} at ${facts.schoolName}`;
      if (leading) await this.pass(work, facts, account, successors.get(facts.id) ?? null, `Choose who leads ${which}.`);
      await this.released(work, facts, account);
      done.push(leading ? `Handed over: ${which}.` : `Released from ${which}.`);
    }
    return done;
  }

  async onSeatEnded(work: Work, account: Id): Promise<void> {
    if (await holding(work.read, trackRoles, account, work.now)) return;
    for (const { facts, leading } of await this.running(work, account)) {
      const why = 'They lead a suicide protocol track that nobody else at that school can read. Give somebody there a seat as counselor or psychologist first.';
      if (leading) await this.pass(work, facts, account, await nextLead(work, facts, account), why);
      await this.released(work, facts, account);
    }
  }

  /** A conflict keeps the lead out of the case, and so of the track: another member leads, or a colleague. The unit that recused them records it. */
  private async passBeside(work: Work, caseId: Id, from: Id): Promise<Id[]> {
    const passed: Id[] = [];
    for (const { id } of (await tracksBeside(work.read, caseId)).filter(({ ended, leadId }) => ended === null && leadId === from)) {
      const facts = (await trackFacts(work.read, id))!;
      const to = facts.exclusions.includes(from) ? await nextLead(work, facts, from) : null;
      if (to === null) continue;
      if (!facts.members.some(({ account, until }) => account === to && until === null)) passed.push(await joined(work, id, to));
      await work.revise(TrackRow, id, facts.version, { leadId: to });
      passed.push(id);
    }
    return passed;
  }

  private async running(work: Work, account: Id): Promise<{ facts: TrackFacts; leading: boolean }[]> {
    const found: { facts: TrackFacts; leading: boolean }[] = [];
    for (const { id, leads: leading } of await tracksOf(work.read, account, work.now)) found.push({ facts: (await trackFacts(work.read, id))!, leading: leading === 1 });
    return found;
  }

  private async pass(work: Work, facts: TrackFacts, from: Id, to: Id | null, why: string): Promise<void> {
    if (to === null || !(await ableBeside(work, facts, from)).includes(to)) throw new Refusal(why);
    if (!facts.members.some(({ account, until }) => account === to && until === null)) await joined(work, facts.id, to);
    await leads(work, facts, to);
  }

  private async released(work: Work, facts: TrackFacts, account: Id): Promise<void> {
    const place = facts.members.find((one) => one.account === account && one.until === null);
    if (place === undefined) return;
    await work.revise(TrackMemberRow, place.id, place.version, { memberUntil: work.now });
    work.record('track.member.released', { case: null, items: [facts.id, place.id, account] });
  }
}
