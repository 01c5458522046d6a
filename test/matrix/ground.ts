import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { newToken, digestOf, newFormId } from '../../src/access/store/tokens.js';
import { AccountRow, SeatRow } from '../../src/access/store/account.entity.js';
import { usualDiscipline } from '../../src/access/rules/role-words.js';
import { CaseRow, TeamMemberRow } from '../../src/cases/store/case.entity.js';
import { RecusalRow } from '../../src/cases/store/conflict.entity.js';
import { AuditSampleCaseRow, AuditSampleRow } from '../../src/oversight/store/sample.entity.js';
import { roles, type Role } from '../../src/kernel/disciplines.js';
import { newId, type Id } from '../../src/kernel/ids.js';
import { UnitOfWork, type Work } from '../../src/platform/database/index.js';
import { actingAs } from '../support/makers.js';
import type { world } from '../support/world.js';
import type { Relation, State } from './who-may.js';

export type Ground = Awaited<ReturnType<typeof world>>;
export interface Somebody { role: Role; relation: Relation; account: Id; cookie: string; token: string; name: string }

const relations: readonly Relation[] = ['member', 'lead', 'former', 'expired', 'recused', 'stranger', 'other-school'];
/** Roles whose seat is the whole district's: they have no other school. */
export const districtWide: readonly Role[] = ['district-coordinator', 'it-administrator', 'legal-counsel', 'auditor'];

/** One person for each role and relation to the case, signed in. */
export async function crowd(the: Ground, caseId: Id): Promise<Somebody[]> {
  return the.app.get(UnitOfWork).run(actingAs(the, 'theo'), async (work) => {
    const all: Somebody[] = [];
    for (const role of roles) for (const relation of relations) if (relation !== 'other-school' || !districtWide.includes(role)) all.push(await person(the, work, caseId, role, relation));
    work.record('account.created', { items: all.map(({ account }) => account) }); // stands for whatever made these people
    return all;
  });
}

async function person(the: Ground, work: Work, caseId: Id, role: Role, relation: Relation): Promise<Somebody> {
  const account = newId();
  const token = newToken();
  const past = '2026-01-05T00:00:00.000Z';
  const name = `Somebody ${role} ${relation}`;
  await work.insert(AccountRow, { id: account, personId: null, username: `${role}-${relation}`, name, fullName: name, externalId: null, searchKey: name.toLowerCase(), passwordHash: 'none', status: 'active', createdAt: work.now, version: 1 });
  const school = districtWide.includes(role) ? null : the.district.schools[relation === 'other-school' ? 'middle' : 'high'];
  await work.insert(SeatRow, {
    id: newId(), accountId: account, schoolId: school, role, discipline: usualDiscipline[role], heldFrom: past, heldUntil: relation === 'expired' ? work.now : null,
    charterId: null, coversId: null, awaitsSecond: 0, secondBy: null, secondAt: null, givenBy: work.actor.id, givenAt: past, version: 1,
  });
  if (['member', 'lead', 'former', 'expired', 'recused'].includes(relation)) {
    await work.insert(TeamMemberRow, { id: newId(), caseId, accountId: account, discipline: usualDiscipline[role], purpose: 'Keeps the arrival of the target safe', memberFrom: past, memberUntil: relation === 'former' ? work.now : null, addedBy: work.actor.id, version: 1 });
  }
  if (relation === 'recused') {
    await work.insert(RecusalRow, { id: newId(), caseId, accountId: account, ground: 'other', foundBy: 'lead', reason: 'A neighbor of the family', liftedBy: null, liftedAt: null, liftedBecause: null, recordClass: 'system', enteredBy: work.actor.id, enteredAt: past, version: 1 });
  }
  if (role === 'auditor' && relation === 'lead') await drawnFor(work, caseId, account);
  await work.upkeep('session', 'INSERT INTO session (id, account_id, began_at, seen_at) VALUES (?, ?, ?, ?)', [digestOf(token), account, work.now, work.now]);
  return { role, relation, account, token, cookie: `sid=${token}`, name };
}

/** The one auditor whom this case was drawn for. */
async function drawnFor(work: Work, caseId: Id, account: Id): Promise<void> {
  const { id } = await work.insert(AuditSampleRow, { id: newId(), accountId: account, purpose: 'x', seed: 'x', size: 1, frame: '{"schools":[],"from":null,"to":null,"state":"any"}', frameSize: 1, sampleUntil: '2027-06-30T00:00:00.000Z', recordClass: 'system', enteredBy: work.actor.id, enteredAt: '2026-01-05T00:00:00.000Z', version: 1 });
  const drawn = await work.insert(AuditSampleCaseRow, { id: newId(), sampleId: id, caseId });
  work.record('audit.sample.drawn', { items: [id, drawn.id] });
}

export async function putInState(the: Ground, caseId: Id, state: State): Promise<void> {
  await the.app.get(UnitOfWork).run(actingAs(the, 'irene'), async (work) => {
    const [row] = await work.read<{ version: number }>('SELECT version FROM case_file WHERE id = ?', [caseId]);
    await work.revise(CaseRow, caseId, row!.version, { isOpen: state === 'closed' ? 0 : 1, isSealed: state === 'sealed' ? 1 : 0, isHeld: state === 'held' ? 1 : 0 });
    work.record('case.opened', { items: [caseId] });
  });
}

/** The tables that entities name. */
export const entityTables = (the: Ground): string[] => [...new Set(the.app.get<DataSource>(getDataSourceToken('writer')).entityMetadatas.map(({ tableName }) => tableName))].filter((table) => !table.startsWith('ledger_'));

export const formFor = (somebody: Somebody): string => newFormId(somebody.token);
