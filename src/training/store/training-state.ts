import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import type { RecordState } from '../rules/confirming.js';

/** A record as the unit that changes it sees it; null when it is not there. */
export async function recordIn(work: Work, id: Id): Promise<RecordState | null> {
  const [row] = await work.read<{ account: Id; confirmed_at: string | null; set_aside_at: string | null }>('SELECT account_id AS account, confirmed_at, set_aside_at FROM training_record WHERE id = ?', [id]);
  return row === undefined ? null : { account: row.account, confirmed: row.confirmed_at !== null, setAside: row.set_aside_at !== null };
}

/** A course by id, or by its name; null when there is none. */
export async function courseIn(work: Work, by: { id: Id } | { name: string }): Promise<{ id: Id; months_valid: number | null; renews_id: Id | null; retired_at: string | null } | null> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['name', by.name];
  const [row] = await work.read<{ id: Id; months_valid: number | null; renews_id: Id | null; retired_at: string | null }>(`SELECT id, months_valid, renews_id, retired_at FROM training_course WHERE ${column} = ?`, [value]);
  return row ?? null;
}

/** Whether a course is required of a discipline now. */
export async function isRequiredIn(work: Work, course: Id, discipline: string): Promise<boolean> {
  return (await work.read('SELECT id FROM training_requirement WHERE course_id = ? AND discipline = ? AND ended_at IS NULL', [course, discipline])).length > 0;
}

export async function isAccountIn(work: Work, id: Id): Promise<boolean> {
  return (await work.read('SELECT id FROM account WHERE id = ?', [id])).length > 0;
}

/** Whether a requirement holds now. */
export async function holdsIn(work: Work, requirement: Id): Promise<boolean> {
  return (await work.read('SELECT id FROM training_requirement WHERE id = ? AND ended_at IS NULL', [requirement])).length > 0;
}

/** Whether a course is required of anybody now. */
export async function isRequiredOfAnybodyIn(work: Work, course: Id): Promise<boolean> {
  return (await work.read('SELECT id FROM training_requirement WHERE course_id = ? AND ended_at IS NULL', [course])).length > 0;
}
