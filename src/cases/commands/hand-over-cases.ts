import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OffboardingSources, type Leaving, type OffboardingSource } from '../../access/index.js';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { LeavingColleague } from '../queries/leaving-colleague.js';
import { dutiesIn, mayTakeOver, nextInLine, type TeamPlace } from '../rules/handing-over.js';
import { changeCase, endPlaces, givePlace, handOverPromises } from '../store/hand-over.js';
import { casesOf, coordinators, keptOut, placesIn, type LeavingLine } from '../store/leaving-reads.js';

interface Successor { account: Id; name: string; discipline: Discipline }

/**
 * Hands over what a colleague who leaves has in cases, inside the unit that offboards them: who manages the case, open next
 * steps; their places on teams end. Throws `Refusal` for an open case without a named successor, or with one who may not be.
 */
@Injectable()
export class HandOverCases implements OffboardingSource, OnModuleInit {
  constructor(private readonly leaving: LeavingColleague, private readonly sources: OffboardingSources) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  ahead(account: Id, actor: Id): Promise<Leaving> {
    return this.leaving.ahead(account, actor);
  }

  async carryOut(work: Work, account: Id, successors: ReadonlyMap<Id, Id>): Promise<string[]> {
    const ask = work.read;
    const cases = await casesOf(ask, account, work.actor.id, work.now);
    const [places, district] = [await placesIn(ask, cases.map(({ id }) => id), work.now), await coordinators(ask, work.now)];
    const out = await keptOut(ask, cases.map(({ id }) => id));
    const done: string[] = [];
    for (const one of cases) {
      const others = places.filter((place) => place.case_id === one.id && place.account !== account && !out.has(`${one.id} ${place.account}`));
      const to = this.successor(account, one, others, district.filter((coordinator) => coordinator.account !== account && !out.has(`${one.id} ${coordinator.account}`)), successors);
      const did = await this.handOver(work, account, one, to, others);
      if (did.length > 0) done.push(one.hidden === 1 ? 'A case that you may not see: handed over within its team.' : `Case ${one.number}: ${did.join(', ')}${to === null ? '' : `, to ${to.name}`}.`);
    }
    return done;
  }

  private successor(account: Id, one: LeavingLine, others: readonly TeamPlace[], district: readonly { account: Id; name: string }[], successors: ReadonlyMap<Id, Id>): Successor | null {
    const duties = dutiesIn({ open: one.is_open === 1, manages: one.manages === 1, steps: one.steps, measures: one.measures });
    if (duties.length === 0 && one.manages === 0) return null;
    const named = one.hidden === 1 || one.is_open === 0 ? nextInLine(others) ?? district[0]?.account : successors.get(one.id);
    if (named === undefined) throw new Refusal(one.hidden === 1 ? 'One of their cases has nobody else on its team. Another district coordinator has to offboard this person.' : `Choose who takes over case ${one.number}.`);
    const verdict = mayTakeOver(named, account, others.map((other) => other.account), district.map((coordinator) => coordinator.account));
    if (!verdict.ok) throw new Refusal(`${verdict.why} (case ${one.number})`);
    return { discipline: 'district' as Discipline, ...[...others, ...district].find((other) => other.account === named)! };
  }

  private async handOver(work: Work, account: Id, one: LeavingLine, to: Successor | null, others: readonly TeamPlace[]): Promise<string[]> {
    const did: string[] = [];
    const joined = to !== null && one.is_open === 1 && !others.some((other) => other.account === to.account) ? await givePlace(work, one.id, { account: to.account, discipline: to.discipline }) : null;
    const promises = to === null ? [] : await handOverPromises(work, one.id, account, to.account);
    if (promises.length > 0) did.push([...(one.steps === 0 ? [] : [one.steps === 1 ? '1 next step' : `${one.steps} next steps`]), ...(one.measures === 0 ? [] : [one.measures === 1 ? '1 interim measure' : `${one.measures} interim measures`])].join(' and '));
    const places = await endPlaces(work, one.id, account);
    if (places.length > 0) did.push('place on the team ended');
    if (one.manages === 1 && to !== null) {
      await changeCase(work, one.id, { managerId: to.account });
      did.unshift('case manager');
    }
    if (did.length > 0) work.record('case.handed-over', { case: one.id, items: [account, ...(to === null ? [] : [to.account]), ...(joined === null ? [] : [joined]), ...places, ...promises], detail: { promises: promises.length, manages: one.manages } });
    return did;
  }
}
