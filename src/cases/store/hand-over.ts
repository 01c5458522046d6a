import { newId, type Id } from '../../kernel/ids.js';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Instant } from '../../kernel/instant.js';
import type { Ask, Work } from '../../platform/database/index.js';
import { CaseRow, TeamMemberRow } from './case.entity.js';
import { ClockHopRow, ClockRow } from './clock.entity.js';
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

/** Open next steps and interim measures, running clocks with an owner of their own, and late ones that were passed to somebody as backup. */
export const promises = `
  SELECT case_id, owner_id AS account, 'open next step' AS kind, 0 AS by_work FROM next_step WHERE state = 'open'
  UNION ALL SELECT case_id, owner_id, 'interim measure', 1 FROM interim_measure WHERE state = 'open'
  UNION ALL SELECT case_id, owner_id, 'deadline', 0 FROM clock WHERE ended_at IS NULL AND owner_id IS NOT NULL
  UNION ALL SELECT case_id, backup_id, 'late deadline', 0 FROM clock WHERE ended_at IS NULL AND backup_id IS NOT NULL`;

/** What somebody promised who leaves goes to somebody who stays: a promise always has an owner who can keep it, and a late one somebody who hears of it. */
export async function handOverPromises(work: Work, caseId: Id, from: Id, to: Id): Promise<Id[]> {
  const steps = await work.read<Versioned>("SELECT id, version FROM next_step WHERE case_id = ? AND owner_id = ? AND state = 'open'", [caseId, from]);
  for (const { id, version } of steps) await work.revise(NextStepRow, id, version, { ownerId: to });
  const measures = await work.read<Versioned>("SELECT id, version FROM interim_measure WHERE case_id = ? AND owner_id = ? AND state = 'open'", [caseId, from]);
  for (const { id, version } of measures) await work.revise(InterimMeasureRow, id, version, { ownerId: to });
  return [...steps.map(({ id }) => id), ...measures.map(({ id }) => id), ...await handOverClocks(work, caseId, from, to)];
}

/** Their own running clocks, and the late ones that they heard of as backup: whoever takes over hears of those in their place. */
async function handOverClocks(work: Work, caseId: Id, from: Id, to: Id): Promise<Id[]> {
  const clocks = await work.read<Versioned & { owner_id: Id | null; backup_id: Id | null; due_at: Instant }>(
    'SELECT id, version, owner_id, backup_id, due_at FROM clock WHERE case_id = ? AND (owner_id = ? OR backup_id = ?) AND ended_at IS NULL', [caseId, from, from]);
  const passed: Id[] = [];
  for (const { id, version, owner_id, backup_id, due_at: dueAt } of clocks) {
    const owner = owner_id === from ? to : owner_id;
    const backup = backup_id !== from ? backup_id : owner === to ? null : to;
    await work.revise(ClockRow, id, version, { ownerId: owner, backupId: backup });
    passed.push(id);
    if (backup_id === from && backup === to) passed.push((await work.insert(ClockHopRow, { id: newId(), clockId: id, hop: 'backup', dueAt, toId: to, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now })).id);
  }
  return passed;
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
