import { Injectable } from '@nestjs/common';
import { SchoolDirectory } from '../../directory/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { mayRecuse, passesToDistrict, receiver, type FoundBy, type RecusalGround } from '../rules/recusal.js';
import { chairsOnTeam, coordinatorsFor, recusedFrom } from '../store/conflict-reads.js';
import { RecusalRow } from '../store/conflict.entity.js';
import { caseNow, changeCase, endPlaces, givePlace } from '../store/hand-over.js';
import { suspendedFrom } from '../store/suspended.js';
import { touchCase } from '../store/case-changes.js';
import { AddNextStep } from './add-next-step.js';
import { PassOnItems } from './pass-on-items.js';

/** `passTo` is the district coordinator who takes the case over, should it pass to the district; null for the only one. */
export interface NewRecusal { account: Id; ground: RecusalGround; reason: string; passTo: Id | null }

const firstStep = 'This case passed to the district: its case manager or its chair may not act in it. Meet with the team, and name who leads from here.';

/**
 * Keeps somebody out of a case from this moment: the recusal, the end of their place, what they own in other hands, and,
 * where they managed or alone chaired it, the case with the district, in one unit. Throws `Refusal` when a rule says no.
 */
@Injectable()
export class RecuseColleague {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly addNextStep: AddNextStep, private readonly passOn: PassOnItems, private readonly directory: SchoolDirectory, private readonly clock: Clock) {}

  /** One's own conflict of interest, or a colleague's: the key's person says which by whom they name. */
  async run(key: CaseKey, recusal: NewRecusal, foundBy: FoundBy): Promise<Id> {
    const { date } = await this.directory.nextSchoolDay(key.facts.school, dayIn(key.facts.zone, this.clock.now()));
    return this.unitOfWork.run(key, (work) => this.within(work, key.caseId, recusal, foundBy, date));
  }

  private async within(work: Work, caseId: Id, { account, ground, reason, passTo }: NewRecusal, foundBy: FoundBy, dueOn: LocalDate): Promise<Id> {
    const ask = work.read;
    const self = account === work.actor.id;
    const verdict = mayRecuse({ recused: (await recusedFrom(ask, caseId)).includes(account), self, declares: foundBy === 'declaration' });
    if (!verdict.ok) throw new Refusal(verdict.why);
    const { manager } = await caseNow(work, caseId);
    const passes = passesToDistrict(account, { manager, chairs: await chairsOnTeam(ask, caseId, work.now) });
    const next = passes ? receiver(account, await this.coordinators(work, caseId), passTo) : { ok: true as const, account: manager };
    if (!next.ok) throw new Refusal(next.why);
    const { id } = await work.insert(RecusalRow, {
      id: newId(), caseId, accountId: account, ground, foundBy, reason, liftedBy: null, liftedAt: null, liftedBecause: null, recordClass: 'system', enteredBy: work.actor.id, enteredAt: work.now, version: 1,
    });
    await endPlaces(work, caseId, account);
    const passed = await this.passOn.within(work, caseId, next.account, [account]);
    if (!passes) await touchCase(work, caseId);
    work.record(self ? 'case.conflict.declared' : 'case.conflict.recorded', { items: [...new Set([id, account, ...passed])] });
    if (passes) await this.pass(work, caseId, id, next.account, dueOn);
    return id;
  }

  /** A coordinator whom the records keep out of this case does not take it over. */
  private async coordinators(work: Work, caseId: Id): Promise<Id[]> {
    const out = await suspendedFrom(work.read, caseId);
    return (await coordinatorsFor(work.read, caseId, work.now)).map((one) => one.account).filter((one) => !out.includes(one));
  }

  private async pass(work: Work, caseId: Id, recusal: Id, to: Id, dueOn: LocalDate): Promise<void> {
    await changeCase(work, caseId, { managerId: to });
    await givePlace(work, caseId, { account: to, discipline: 'district' });
    const step = await this.addNextStep.within(work, caseId, { what: firstStep, owner: to, dueOn, source: { kind: 'recusal', id: recusal } });
    await work.announce('case.passed-to-district', recusal);
    work.record('case.passed-to-district', { items: [to, step] });
  }
}
