import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';

/** How often somebody looked at a case; `account` stays inside this rule. */
export interface Looks { account: Id; looks: number }
/** A seat that somebody held when they looked. */
export interface HeldSeat { account: Id; role: Role; school: Id | null }
/** `role` is null for whoever held no seat then: a reporter's stand-in, or the product itself. */
export interface RoleLooks { role: Role | null; people: number; looks: number }

/** Who saw a case, as roles: somebody with several seats counts by the one at the case's school, else by a district-wide one. Most looks first. */
export function looksByRole(looks: readonly Looks[], seats: readonly HeldSeat[], school: Id): RoleLooks[] {
  const found = new Map<Role | null, RoleLooks>();
  for (const { account, looks: count } of looks) {
    const role = roleOf(seats.filter((seat) => seat.account === account), school);
    const line = found.get(role) ?? { role, people: 0, looks: 0 };
    found.set(role, { role, people: line.people + 1, looks: line.looks + count });
  }
  return [...found.values()].sort((a, b) => b.looks - a.looks || String(a.role).localeCompare(String(b.role), 'en-US'));
}

function roleOf(seats: readonly HeldSeat[], school: Id): Role | null {
  const nearest = [...seats].sort((a, b) => nearness(a, school) - nearness(b, school) || a.role.localeCompare(b.role, 'en-US'));
  return nearest[0]?.role ?? null;
}

const nearness = (seat: HeldSeat, school: Id): number => (seat.school === school ? 0 : seat.school === null ? 1 : 2);
