import { Injectable } from '@nestjs/common';
import type { Discipline } from '../../kernel/disciplines.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { ConflictMatches } from '../queries/conflict-matches.js';
import { caseNumber } from '../rules/case-number.js';
import { certaintyOf } from '../rules/conflict-matches.js';
import { officersJoinApart } from '../rules/team.js';
import { namesOf } from '../store/conflict-reads.js';
import { CaseNumberRow, CaseRow, TeamMemberRow } from '../store/case.entity.js';

/** Only an officer's place has a purpose (`LetOfficerJoin`). */
export interface NewMember { account: Id; discipline: Discipline }
export interface NewCase { school: Id; schoolYear: string; subject: Id; protocolSha256: string; manager: Id; members: readonly NewMember[] }

/**
 * Opens a case about one person, with its number, its manager and its team, on the protocol it keeps from then on.
 * Throws `Refusal` for a manager who is not on the team, for an officer (they join through `LetOfficerJoin` once the case is open), and for a member who certainly stands too close to the case.
 */
@Injectable()
export class OpenCase {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly matches: ConflictMatches) {}

  run(acting: Acting, wanted: NewCase): Promise<Id> {
    return this.unitOfWork.run(acting, (work) => this.within(work, wanted));
  }

  /** The same inside a unit that has more to do (triage opens a case and settles a report in one). */
  async within(work: Work, { school, schoolYear, subject, protocolSha256, manager, members }: NewCase): Promise<Id> {
    if (!members.some(({ account }) => account === manager)) throw new Refusal('The case manager must be on the team.');
    if (members.some(({ discipline }) => discipline === 'law-enforcement')) throw new Refusal(officersJoinApart);
    const number = caseNumber(schoolYear, await this.nextNumber(work, schoolYear));
    const { id } = await work.insert(CaseRow, {
      id: newId(), number, schoolId: school, subjectId: subject, protocolSha256, isOpen: 1, isSealed: 0, isHeld: 0, managerId: manager, openedBy: work.actor.id, openedAt: work.now, updatedAt: work.now, version: 1,
    });
    for (const { account, discipline } of members) {
      await work.insert(TeamMemberRow, { id: newId(), caseId: id, accountId: account, discipline, purpose: null, memberFrom: work.now, memberUntil: null, addedBy: work.actor.id, version: 1 });
    }
    await this.refuseConflicts(work, id, members);
    await work.announce('case.opened', id, id);
    work.record('case.opened', { case: id });
    return id;
  }

  private async refuseConflicts(work: Work, id: Id, members: readonly NewMember[]): Promise<void> {
    const found = (await this.matches.within(work, id, members.map(({ account }) => account))).filter(({ ground }) => certaintyOf(ground) === 'certain').map(({ account }) => account);
    if (found.length === 0) return;
    const names = await namesOf(work.read, found);
    throw new Refusal(`A conflict of interest was found for ${names.join(' and ')}. Leave them off the team.`);
  }

  private async nextNumber(work: Work, schoolYear: string): Promise<number> {
    const [last] = await work.read<{ last_number: number; version: number }>('SELECT last_number, version FROM case_number WHERE id = ?', [schoolYear]);
    if (last === undefined) {
      await work.insert(CaseNumberRow, { id: schoolYear, lastNumber: 1, version: 1 });
      return 1;
    }
    await work.revise(CaseNumberRow, schoolYear, last.version, { lastNumber: last.last_number + 1 });
    return last.last_number + 1;
  }
}
