import { Injectable } from '@nestjs/common';
import { accessPaths, schoolsOf, type Leaving, type OutOfReach } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { dayWithYear } from '../../platform/web/index.js';
import { colleaguesAt, tracksOf, unled } from '../store/track-leads.js';
import { trackFacts, TrackReads } from '../store/track-reads.js';
import { trackRoles } from './track-colleagues.js';

/** The tracks that a colleague who leaves has a place in: by day and school, without a name of a person of concern. */
@Injectable()
export class LeavingLead {
  constructor(private readonly tracks: TrackReads, private readonly clock: Clock) {}

  /** Running tracks whose lead cannot read them any more; without those that a conflict keeps from the coordinator. */
  async outOfReach(viewer: Viewer): Promise<OutOfReach[]> {
    if (schoolsOf(viewer, 'account.offboard') !== null) return [];
    const now = this.clock.now();
    const lost = await Promise.all((await unled(this.tracks.ask, trackRoles, now)).map(async ({ id, name }) => ({ name, ...(await trackFacts(this.tracks.ask, id))! })));
    return lost.filter(({ exclusions, lead }) => !exclusions.includes(viewer.account) && lead !== viewer.account)
      .map(({ id, lead, name, schoolName, zone, opened }) => ({ account: lead, name, about: id, label: trackLabel({ zone, opened, schoolName }), mayPass: true, href: accessPaths.handover(lead) }));
  }

  async ahead(account: Id): Promise<Leaving> {
    const now = this.clock.now();
    const all = await tracksOf(this.tracks.ask, account, now);
    const leading = await Promise.all(all.filter(({ leads }) => leads === 1).map(async ({ id }) => (await trackFacts(this.tracks.ask, id))!));
    const handovers = await Promise.all(leading.map(async ({ id, school, schoolName, zone, opened, exclusions }) => ({
      about: id, label: trackLabel({ zone, opened, schoolName }), duties: ['lead it'],
      candidates: (await colleaguesAt(this.tracks.ask, trackRoles, school, now)).filter((one) => one.account !== account && !exclusions.includes(one.account)).map(({ account: id, name }) => ({ account: id, name })),
    })));
    const others = all.length - leading.length;
    return { ends: others === 0 ? [] : [`Their place in ${others === 1 ? '1 suicide protocol track' : `${others} suicide protocol tracks`} that somebody else leads`], handovers, onlyTheirs: [], parts: all.map(({ id }) => id) };
  }
}

const trackLabel = ({ zone, opened, schoolName }: { zone: string; opened: Instant; schoolName: string }): string => `Suicide protocol track opened ${dayWithYear(dayIn(zone, opened))}, ${schoolName}`;
