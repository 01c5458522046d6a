import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { waitsAfterNewPassword } from '../rules/second-person.js';
import { SeatRow } from '../store/account.entity.js';

/** Lets the seats of somebody who got a new password from somebody else wait for a second person again, from the next request on. Gives their ids; whoever acts records them. */
export async function waitAgain(work: Work, account: Id): Promise<Id[]> {
  const seats = await work.read<{ id: Id; role: Role; version: number }>('SELECT id, role, version FROM seat WHERE account_id = ? AND awaits_second = 0 AND (held_until IS NULL OR held_until > ?)', [account, work.now]);
  const waiting = seats.filter(({ role }) => waitsAfterNewPassword(role));
  for (const { id, version } of waiting) await work.revise(SeatRow, id, version, { awaitsSecond: 1, secondBy: null, secondAt: null });
  return waiting.map(({ id }) => id);
}
