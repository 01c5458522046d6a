import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';

export interface Wanted { manager: string; members: readonly string[] }
export interface Member { account: Id; discipline: Discipline }
interface FieldProblem { field: string; text: string }

/**
 * A new case's team from what was chosen, each choice being "account discipline" as the form offered it. The manager
 * is a member, and nobody is one twice. Officers are not among the choices: they join once the case is open.
 */
export function chosenTeam({ manager, members }: Wanted, offered: { members: readonly string[]; managers: readonly string[] }): { ok: true; manager: Id; members: Member[] } | { ok: false; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  if (!offered.managers.includes(manager)) problems.push({ field: 'manager', text: 'Choose the case manager' });
  if (members.some((one) => !offered.members.includes(one))) problems.push({ field: 'members', text: 'Choose from the colleagues listed' });
  const seats = [manager, ...members].map((one) => one.split(' ') as [Id, Discipline]);
  if (problems.length > 0) return { ok: false, problems };
  const once = [...new Map([...seats].reverse()).entries()].reverse(); // the manager's own choice wins over a second one
  return { ok: true, manager: seats[0]![0], members: once.map(([account, discipline]) => ({ account, discipline })) };
}
