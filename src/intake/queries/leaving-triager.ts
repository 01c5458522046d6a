import { Injectable } from '@nestjs/common';
import { accessPaths, capabilities, schoolsOf, type Leaving, type OutOfReach } from '../../access/index.js';
import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { later } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { moment } from '../../platform/web/index.js';
import { dutyVerbs, dutyWords, takersFor } from '../rules/duties.js';
import { waitingDays } from '../rules/identity-release.js';
import { dutiesOf, requestsOf, takersAt, TriageDuties, type TriageDuty } from '../store/triage-duties.js';

/** The roles by which any of these duties may be had. */
export const rolesOf = (duties: readonly TriageDuty[]): Role[] => [...new Set(duties.flatMap(({ kind }) => Object.keys(capabilities[dutyVerbs[kind]].reach) as Role[]))];

/** What a colleague who leaves has to do about reports, and what they asked for. Reports by day and school, never by name. */
@Injectable()
export class LeavingTriager {
  constructor(private readonly duties: TriageDuties, private readonly clock: Clock) {}

  /** Reports of which whoever has something to do about them has no right to any more; without those that the coordinator must not know of. */
  async outOfReach(viewer: Viewer): Promise<OutOfReach[]> {
    if (schoolsOf(viewer, 'account.offboard') !== null) return [];
    const duties = (await dutiesOf(this.duties.ask, null)).filter(({ excluded, holder }) => !excluded.has(viewer.account) && holder !== viewer.account);
    const everybody = duties.length === 0 ? [] : await takersAt(this.duties.ask, rolesOf(duties), duties.map(({ school_id }) => school_id), this.clock.now());
    const lost = duties.filter((duty) => !takersFor(duty, everybody, capabilities[dutyVerbs[duty.kind]].reach).some(({ account }) => account === duty.holder));
    return lost.map((duty) => ({ account: duty.holder, name: duty.name, about: duty.report, label: `Report received ${moment(duty.zone, duty.entered_at)}, ${duty.school}`, mayPass: true, href: accessPaths.handover(duty.holder) }));
  }

  async ahead(account: Id, actor: Id): Promise<Leaving> {
    const now = this.clock.now();
    const [duties, requests] = await Promise.all([dutiesOf(this.duties.ask, account), requestsOf(this.duties.ask, account, later(now, -waitingDays * 24 * 3_600_000), now)]);
    const everybody = duties.length === 0 ? [] : await takersAt(this.duties.ask, rolesOf(duties), duties.map(({ school_id }) => school_id), now);
    return {
      ends: requests.length === 0 ? [] : [`${requests.length === 1 ? '1 request' : `${requests.length} requests`} of theirs for a reporter’s identity can no longer be opened by anybody. Who still needs the identity asks anew.`],
      onlyTheirs: [], parts: duties.map(({ report }) => report),
      handovers: duties.map((duty) => {
        const hidden = duty.excluded.has(actor);
        const able = takersFor(duty, everybody, capabilities[dutyVerbs[duty.kind]].reach).filter((one) => one.account !== account);
        return {
          about: duty.report, duties: [dutyWords[duty.kind]], candidates: hidden ? [] : able.map(({ account: id, name }) => ({ account: id, name })),
          label: hidden ? 'A report that you may not see' : `Report received ${moment(duty.zone, duty.entered_at)}, ${duty.school}`,
        };
      }),
    };
  }
}
