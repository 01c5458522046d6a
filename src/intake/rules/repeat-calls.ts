import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';

/** Somebody who reads reports at the school, with the seat by which they do; `school` is null for a district-wide seat. */
export interface ReportReader { account: Id; role: Role; school: Id | null }

/** How many a second report within a day calls: one may be ill. */
export const calledAtOnce = 2;

/**
 * Whom a second report about the same person within 24 hours calls, by name: the manager of an open case about the person and
 * the next of its team; then those who triage at the school, the chair first; then the district. Only who reads reports there,
 * and never who must not see it. Neither age nor grade is asked: a young child's report calls as loudly.
 */
export function pairToCall({ manager, team, readers, keptOut }: { manager: Id | null; team: readonly Id[]; readers: readonly ReportReader[]; keptOut: ReadonlySet<Id> }): Id[] {
  const able = readers.filter(({ account }) => !keptOut.has(account));
  const holding = (role: Role) => able.filter((one) => one.role === role).map(({ account }) => account);
  const chairs = holding('chair');
  const onTeam = [...chairs.filter((id) => team.includes(id)), ...team].filter((id) => able.some(({ account }) => account === id));
  const inOrder = [...(manager !== null && able.some(({ account }) => account === manager) ? [manager] : []), ...onTeam, ...chairs, ...holding('counselor'), ...holding('district-coordinator'), ...holding('principal'), ...holding('psychologist')];
  return [...new Set(inOrder)].slice(0, calledAtOnce);
}

/** How urgent a report is: danger now, or a second report within a day. What is known of the person, age and grade above all, is no part of it. */
export const isUrgent = ({ immediateDanger, repeated }: { immediateDanger: boolean; repeated: boolean }): boolean => immediateDanger || repeated;
