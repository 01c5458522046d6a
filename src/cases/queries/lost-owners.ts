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
    const all = schoolsOf(viewer, 'case.team.change') === null;
    const asManager = holds(viewer, 'handover.make');
    const covers = viewer.seats.flatMap((seat) => seat.covers ?? []);
    if (!all && !asManager && covers.length === 0) return [];
    const hearing = { all, asManager, asMember: asManager && viewer.seats.some(({ role }) => role === 'chair'), covers };
    return (await this.reads.outOfReach(this.owned.open, this.mine.scopeOf(viewer), hearing, mostShown)).map(({ case_id, account, name, number, school, leads }) => {
      const mayPass = all || leads === 1;
      return { account, name, about: case_id, label: `Case ${number}, ${school}`, mayPass, href: mayPass ? accessPaths.handover(account) : casePaths.show(case_id) };
    });
  }
}
