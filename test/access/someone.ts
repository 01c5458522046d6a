import { ConfirmSeat, CreateAccount, GiveSeat, needsSecond } from '../../src/access/index.js';
import { demoPassword } from '../../src/demo/district/index.js';
import type { Discipline, Role } from '../../src/kernel/disciplines.js';
import type { Id } from '../../src/kernel/ids.js';
import { instant } from '../../src/kernel/instant.js';
import { operator } from '../../src/kernel/viewer.js';
import type { World } from '../support/world.js';

export const asOperator = { actor: operator, basis: 'operator', caseId: null } as const;
export const password = demoPassword;

/** A new account with one district-wide seat, held since long ago; where it takes two people, an operator at the server is the second. */
export async function someone(here: World, username: string, name: string, role: Role, discipline: Discipline): Promise<Id> {
  const account = await here.app.get(CreateAccount).run(asOperator, { username, name, password, person: null });
  const seat = await here.app.get(GiveSeat).run(asOperator, { account, school: null, role, discipline, from: instant(Date.parse('2026-08-03T06:00:00.000Z')), until: null });
  if (needsSecond(role) && role !== 'district-coordinator') await here.app.get(ConfirmSeat).run(asOperator, seat);
  return account;
}
