import { Injectable } from '@nestjs/common';
import { accessPaths, holds, schoolsOf, type OutOfReach } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { casePaths } from '../cases.endpoints.js';
import { OwnedItemsSources } from '../ports/owned-items.js';
import { OwnedReads } from '../store/owned-reads.js';
import { MyCases } from './my-cases.js';

const mostShown = 500;

/** Open cases in which somebody who cannot open them any more manages or owns something: for the case manager, the chair, who covers that colleague's leave, and the district. */
@Injectable()
export class LostOwners {
  constructor(private readonly reads: OwnedReads, private readonly owned: OwnedItemsSources, private readonly mine: MyCases) {}

  async of(viewer: Viewer): Promise<OutOfReach[]> {
    if (!holds(viewer, 'case.read')) return [];
    const scope = this.mine.scopeOf(viewer);
    const all = schoolsOf(viewer, 'case.team.change') === null;
    const hands = holds(viewer, 'handover.make');
    const led = all ? [] : await this.reads.ledBy(scope, { manager: hands, member: hands && viewer.seats.some(({ role }) => role === 'chair') });
    const covered = viewer.seats.flatMap(({ covers }) => covers ?? []);
    if (!all && led.length === 0 && covered.length === 0) return [];
    const mayPass = new Set(led);
    return (await this.reads.outOfReach(this.owned.open, scope, all ? 'all' : { cases: led, owners: covered }, mostShown)).map(({ case_id, account, name, number, school }) => {
      const passes = all || mayPass.has(case_id);
      return { account, name, about: case_id, label: `Case ${number}, ${school}`, mayPass: passes, href: passes ? accessPaths.handover(account) : casePaths.show(case_id) };
    });
  }
}
