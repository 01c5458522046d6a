import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OffboardingSources, SeatEndings, type Leaving, type OffboardingSource, type OutOfReach, type SeatEnding } from '../../access/index.js';
import { OwnedItemsSources } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import type { Work } from '../../platform/database/index.js';
import { dayWithYear, Refusal } from '../../platform/web/index.js';
import { trackRoles } from '../queries/track-colleagues.js';
import { LeavingLead } from '../queries/leaving-lead.js';
import { holding, leadsBeside, tracksOf } from '../store/track-leads.js';
import { TrackMemberRow, TrackRow } from '../store/track.entity.js';
import { trackFacts, TrackReads, tracksBeside, type TrackFacts } from '../store/track-reads.js';
import { ableBeside, nextLead } from './lead-passes.js';
import { joined, leads } from './name-track-member.js';

/** Gives the tracks that a colleague leads to another when they leave or lose the seat by which they read them: a track always has a lead who can open it. */
@Injectable()
export class HandOverTracks implements OffboardingSource, SeatEnding, OnModuleInit {
  constructor(private readonly leaving: LeavingLead, private readonly sources: OffboardingSources, private readonly endings: SeatEndings, private readonly owned: OwnedItemsSources, private readonly tracks: TrackReads, private readonly clock: Clock) {}

  onModuleInit(): void {
    this.sources.register(this);
    this.endings.register(this);
    this.owned.register({ open: null, beside: leadsBeside, pass: (work, caseId, from) => this.passBeside(work, caseId, from) });
  }

  ahead(account: Id): Promise<Leaving> {
    return this.leaving.ahead(account);
  }

  outOfReach(viewer: Viewer): Promise<OutOfReach[]> {
    return this.leaving.outOfReach(viewer);
  }

  /** A lead who keeps their seat elsewhere, or whose account may be switched on again, stays a member; who leaves does not. */
  async carryOut(work: Work, account: Id, about: Id, to: Id | null, leaves: boolean): Promise<string[]> {
    const found = await this.running(work, account, about);
    if (found === null) return [];
    const { facts, leading } = found;
    const which = `a suicide protocol track opened ${dayWithYear(dayIn(facts.zone, facts.opened))} at ${facts.schoolName}`;
    if (leading) await this.pass(work, facts, account, to, `Choose who leads ${which}.`);
    if (leaves) await this.released(work, facts, account);
    return leading ? [`Handed over: ${which}.`] : leaves ? [`Released from ${which}.`] : [];
  }

  async heldBy(account: Id): Promise<Id[]> {
    return (await tracksOf(this.tracks.ask, account, this.clock.now())).map(({ id }) => id);
  }

  async release(work: Work, account: Id, about: Id): Promise<void> {
    if (await holding(work.read, trackRoles, account, work.now)) return;
    const found = await this.running(work, account, about);
    if (found === null) return;
    const why = 'They lead a suicide protocol track that nobody else at that school can read. Give somebody there a seat as counselor or psychologist first.';
    if (found.leading) await this.pass(work, found.facts, account, await nextLead(work, found.facts, account), why);
    await this.released(work, found.facts, account);
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

  /** One track that runs and that somebody leads or is a member of. */
  private async running(work: Work, account: Id, id: Id): Promise<{ facts: TrackFacts; leading: boolean } | null> {
    const one = (await tracksOf(work.read, account, work.now)).find((track) => track.id === id);
    return one === undefined ? null : { facts: (await trackFacts(work.read, id))!, leading: one.leads === 1 };
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
