import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OffboardingSources, type Leaving, type OffboardingSource, type OutOfReach } from '../../access/index.js';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { OwnedItemsSources } from '../ports/owned-items.js';
import { LeavingColleague } from '../queries/leaving-colleague.js';
import { LostOwners } from '../queries/lost-owners.js';
import { dutiesIn, mayTakeOver, type TeamPlace } from '../rules/handing-over.js';
import { changeCase, endPlaces, givePlace } from '../store/hand-over.js';
import { casesOf, coordinators, keptOut, placesIn, type LeavingLine } from '../store/leaving-reads.js';
import { ownedBy } from '../store/owned-reads.js';
import { PassOnItems } from './pass-on-items.js';

interface Successor { account: Id; name: string; discipline: Discipline }

/**
 * Hands over what a colleague has in one case: who manages it, and everything in it that they own. Where they leave the district, their places on its team end.
 * Throws `Refusal` for an open case without a named successor, or with one who may not be.
 */
@Injectable()
export class HandOverCases implements OffboardingSource, OnModuleInit {
  constructor(private readonly leaving: LeavingColleague, private readonly sources: OffboardingSources, private readonly owned: OwnedItemsSources, private readonly passOn: PassOnItems, private readonly lost: LostOwners) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  ahead(account: Id, actor: Id): Promise<Leaving> {
    return this.leaving.ahead(account, actor);
  }

  outOfReach(viewer: Viewer): Promise<OutOfReach[]> {
    return this.lost.of(viewer);
  }

  async carryOut(work: Work, account: Id, about: Id, to: Id | null, leaves: boolean): Promise<string[]> {
    const [one] = await casesOf(work.read, account, work.actor.id, work.now, { open: this.owned.open, only: about });
    if (one === undefined) return [];
    const duties = dutiesIn({ open: one.is_open === 1, manages: false, owned: (await ownedBy(work.read, this.owned.open, account)).filter(({ case_id }) => case_id === about) });
    const next = duties.length === 0 && one.manages === 0 ? null : await this.successor(work, account, one, to);
    const did = await this.handOver(work, account, one, next, duties, leaves);
    return did.length === 0 ? [] : [one.hidden === 1 ? 'A case that you may not see: handed over within its team.' : `Case ${one.number}: ${did.join(', ')}${next === null ? '' : `, to ${next.name}`}.`];
  }

  /** Whom the form names; of a closed case, and of one that whoever acts may not see, whoever is next in line. */
  private async successor(work: Work, account: Id, one: LeavingLine, to: Id | null): Promise<Successor> {
    const [others, district, out] = [(await placesIn(work.read, [one.id], work.now)).filter((place) => place.account !== account), await coordinators(work.read, work.now), await keptOut(work.read, [one.id])];
    const named = one.hidden === 1 || one.is_open === 0 ? await this.passOn.holderFor(work, one.id, null, account) : to;
    if (named === null) throw new Refusal(one.hidden === 1 ? 'A case has nobody else on its team.' : `Choose who takes over case ${one.number}.`);
    const free = (list: readonly { account: Id }[]) => list.map((other) => other.account).filter((other) => !out.has(`${one.id} ${other}`));
    const verdict = mayTakeOver(named, account, free(others), free(district));
    if (!verdict.ok) throw new Refusal(`${verdict.why} (case ${one.number})`);
    if (!(await this.passOn.whoOpens(work, one.id, [named])).has(named)) throw new Refusal(`Choose somebody who can open the case. (case ${one.number})`);
    return { discipline: 'district' as Discipline, ...[...others as readonly TeamPlace[], ...district].find((other) => other.account === named)! };
  }

  private async handOver(work: Work, account: Id, one: LeavingLine, to: Successor | null, duties: readonly string[], leaves: boolean): Promise<string[]> {
    const joined = to !== null && one.is_open === 1 ? await givePlace(work, one.id, { account: to.account, discipline: to.discipline }) : null;
    const owned = to === null || duties.length === 0 ? [] : await this.owned.pass(work, one.id, account, to.account);
    const places = leaves ? await endPlaces(work, one.id, account) : [];
    if (one.manages === 1 && to !== null) {
      await changeCase(work, one.id, { managerId: to.account });
      await work.announce('case.manager.changed', one.id, one.id);
    }
    const did = [...(one.manages === 1 && to !== null ? ['case manager'] : []), ...duties, ...(places.length > 0 ? ['place on the team ended'] : [])];
    if (did.length > 0) work.record('case.handed-over', { case: one.id, items: [...new Set([account, ...(to === null ? [] : [to.account]), ...(joined === null ? [] : [joined]), ...places, ...owned])], detail: { owned: owned.length, manages: one.manages } });
    return did;
  }
}
