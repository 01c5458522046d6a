import { Injectable } from '@nestjs/common';
import { SchoolDirectory } from '../../directory/index.js';
import type { Discipline } from '../../kernel/disciplines.js';
import { newId, type Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { ConflictMatches } from '../queries/conflict-matches.js';
import { mayJoinDespite } from '../rules/conflict-matches.js';
import { leaving, maySend } from '../rules/transfers.js';
import { recusedFrom, teamAt } from '../store/conflict-reads.js';
import { caseNow, changeCase, endPlaces, givePlace } from '../store/hand-over.js';
import { seatedAt } from '../store/transfer-reads.js';
import { TransferRow } from '../store/transfer.entity.js';
import { AddNextStep } from './add-next-step.js';
import { leadRoles } from './hand-case-over.js';
import { PassOnItems } from './pass-on-items.js';

/** `members` are of the other school, the manager among them; `staying` are accounts of the old team that stay on it. */
export interface NewSending { school: Id; manager: Id; members: readonly { account: Id; discipline: Discipline }[]; staying: readonly Id[]; reason: string }

const receipt = 'This case came from another school. Read it, meet with the team here, and say in a note that it arrived.';

/**
 * Sends a case to another school of the district, where its new team is named: the old team's places end but for those
 * who stay, what anybody owns who cannot open it any more goes to the new manager, who gets a step to acknowledge it. Throws `Refusal` when a rule says no.
 */
@Injectable()
export class SendToSchool {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly matches: ConflictMatches, private readonly addNextStep: AddNextStep, private readonly passOn: PassOnItems, private readonly directory: SchoolDirectory, private readonly clock: Clock) {}

  async run(key: CaseKey, sending: NewSending): Promise<Id> {
    const school = await this.directory.school(sending.school);
    if (school === null) throw new Refusal('Choose a school of the district.');
    const { date: dueOn } = await this.directory.nextSchoolDay(school.id, dayIn(school.zone, this.clock.now()));
    return this.unitOfWork.run(key, async (work) => {
      const ask = work.read;
      const [{ manager, school: from }, team] = [await caseNow(work, key.caseId), await teamAt(ask, key.caseId, work.now)];
      await this.check(work, key.caseId, sending, from, team);
      const accounts = { manager: sending.manager, members: sending.members.map(({ account }) => account), staying: sending.staying };
      const { id } = await work.insert(TransferRow, {
        id: newId(), caseId: key.caseId, kind: 'school', fromSchool: from, toSchool: sending.school, fromManager: manager, toManager: sending.manager, reason: sending.reason, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
      });
      for (const { account, discipline } of sending.members) await givePlace(work, key.caseId, { account, discipline });
      for (const account of leaving(team, accounts)) await endPlaces(work, key.caseId, account);
      await changeCase(work, key.caseId, { schoolId: sending.school, managerId: sending.manager });
      const passed = await this.passOn.within(work, key.caseId, sending.manager, 'whoever cannot open it');
      await this.addNextStep.within(work, key.caseId, { what: receipt, owner: sending.manager, dueOn, source: { kind: 'transfer', id } });
      await work.announce('case.sent-to-school', id);
      work.record('case.sent-to-school', { items: [...new Set([id, sending.school, ...accounts.members, ...passed])] });
      return id;
    });
  }

  private async check(work: Work, caseId: Id, { school, manager, members, staying }: NewSending, from: Id, team: readonly Id[]): Promise<void> {
    const ask = work.read;
    const accounts = members.map(({ account }) => account);
    const leads = await seatedAt(ask, accounts, leadRoles, school, work.now);
    const verdict = maySend({ manager, members: accounts, staying }, { by: work.actor.id, sameSchool: school === from, leads, team });
    if (!verdict.ok) throw new Refusal(verdict.why);
    const recused = await recusedFrom(ask, caseId);
    if (accounts.some((account) => recused.includes(account))) throw new Refusal('Somebody chosen is recused from this case. Leave them off the team.');
    const despite = mayJoinDespite(await this.matches.within(work, caseId, accounts));
    if (!despite.ok) throw new Refusal(despite.why);
  }
}
