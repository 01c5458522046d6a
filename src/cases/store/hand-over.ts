import { newId, type Id } from '../../kernel/ids.js';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Ask, Work } from '../../platform/database/index.js';
import { CaseRow, TeamMemberRow } from './case.entity.js';
import { ClockRow } from './clock.entity.js';
import { NextStepRow } from './next-step.entity.js';
import { InterimMeasureRow } from './safety.entity.js';

interface Versioned { id: Id; version: number }

/** Ends somebody's places on a team now. Gives the ids of the places. */
export async function endPlaces(work: Work, caseId: Id, account: Id): Promise<Id[]> {
  const places = await work.read<Versioned>('SELECT id, version FROM team_member WHERE case_id = ? AND account_id = ? AND (member_until IS NULL OR member_until > ?)', [caseId, account, work.now]);
  for (const { id, version } of places) await work.revise(TeamMemberRow, id, version, { memberUntil: work.now });
  return places.map(({ id }) => id);
}

/** Puts somebody on the team who is not on it yet. Gives the id of the new place, null where there was one. */
export async function givePlace(work: Work, caseId: Id, { account, discipline }: { account: Id; discipline: Discipline }): Promise<Id | null> {
  const [there] = await work.read('SELECT id FROM team_member WHERE case_id = ? AND account_id = ? AND (member_until IS NULL OR member_until > ?)', [caseId, account, work.now]);
  if (there !== undefined) return null;
  const { id } = await work.insert(TeamMemberRow, { id: newId(), caseId, accountId: account, discipline, purpose: null, memberFrom: work.now, memberUntil: null, addedBy: work.actor.id, version: 1 });
  return id;
}

/** Who has open next steps, interim measures or running clocks, in one open case or of one person in all of them. */
export function promisers(ask: Ask, only: { caseId: Id } | { account: Id }): Promise<{ case_id: Id; account: Id }[]> {
  const [column, value] = 'caseId' in only ? ['case_id', only.caseId] : ['owner_id', only.account];
  return ask(`
    SELECT n.case_id, n.owner_id AS account FROM next_step n JOIN case_file c ON c.id = n.case_id AND c.is_open = 1 WHERE n.${column} = ? AND n.state = 'open'
    UNION SELECT i.case_id, i.owner_id FROM interim_measure i JOIN case_file c ON c.id = i.case_id AND c.is_open = 1 WHERE i.${column} = ? AND i.state = 'open'
    UNION SELECT k.case_id, k.owner_id FROM clock k JOIN case_file c ON c.id = k.case_id AND c.is_open = 1 WHERE k.${column} = ? AND k.owner_id IS NOT NULL AND k.ended_at IS NULL`, [value, value, value]);
}

/** Open next steps, interim measures and running clocks of somebody who leaves go to somebody who stays: a promise always has an owner who can keep it. */
export async function handOverPromises(work: Work, caseId: Id, from: Id, to: Id): Promise<Id[]> {
  const steps = await work.read<Versioned>("SELECT id, version FROM next_step WHERE case_id = ? AND owner_id = ? AND state = 'open'", [caseId, from]);
  for (const { id, version } of steps) await work.revise(NextStepRow, id, version, { ownerId: to });
  const measures = await work.read<Versioned>("SELECT id, version FROM interim_measure WHERE case_id = ? AND owner_id = ? AND state = 'open'", [caseId, from]);
  for (const { id, version } of measures) await work.revise(InterimMeasureRow, id, version, { ownerId: to });
  const clocks = await work.read<Versioned>('SELECT id, version FROM clock WHERE case_id = ? AND owner_id = ? AND ended_at IS NULL', [caseId, from]);
  for (const { id, version } of clocks) await work.revise(ClockRow, id, version, { ownerId: to });
  return [...steps, ...measures, ...clocks].map(({ id }) => id);
}

/** The open cases that somebody manages. */
export async function managedBy(ask: Ask, account: Id): Promise<Id[]> {
  return (await ask<{ id: Id }>('SELECT id FROM case_file WHERE manager_id = ? AND is_open = 1', [account])).map(({ id }) => id);
}

/** Changes a case's file: its manager, its school, what restricts it. */
export async function changeCase(work: Work, caseId: Id, changes: Partial<Pick<CaseRow, 'managerId' | 'schoolId' | 'isSealed' | 'isHeld'>>): Promise<void> {
  const [row] = await work.read<{ version: number }>('SELECT version FROM case_file WHERE id = ?', [caseId]);
  await work.revise(CaseRow, caseId, row!.version, { ...changes, updatedAt: work.now });
}

export interface CaseNow { manager: Id; school: Id; number: string }

/** The case's file as this unit sees it. */
export async function caseNow(work: Work, caseId: Id): Promise<CaseNow> {
  const [row] = await work.read<CaseNow>('SELECT manager_id AS manager, school_id AS school, number FROM case_file WHERE id = ?', [caseId]);
  return row!;
}
