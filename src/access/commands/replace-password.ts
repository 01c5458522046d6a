import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { waitsAfterNewPassword } from '../rules/second-person.js';
import { AccountRow, SeatRow } from '../store/account.entity.js';

/** Puts another password in its place and ends every session. The seats that weigh most wait for a second person again, from the next request on, unless it is the first password or `trusted`. Gives those seats; whoever acts records them. */
export async function replacePassword(work: Work, account: { id: Id; version: number; password_hash: string }, passwordHash: string, { trusted }: { trusted: boolean }): Promise<Id[]> {
  await work.revise(AccountRow, account.id, account.version, { passwordHash });
  await work.upkeep('session', 'DELETE FROM session WHERE account_id = ?', [account.id]);
  return trusted || account.password_hash === '' ? [] : waitAgain(work, account.id);
}

/** What the entry says beside the account: how many seats wait. */
export const thatWait = (seats: readonly Id[]): Record<string, number> => (seats.length === 0 ? {} : { waits: seats.length });

async function waitAgain(work: Work, account: Id): Promise<Id[]> {
  const seats = await work.read<{ id: Id; role: Role; version: number }>('SELECT id, role, version FROM seat WHERE account_id = ? AND awaits_second = 0 AND (held_until IS NULL OR held_until > ?)', [account, work.now]);
  const waiting = seats.filter(({ role }) => waitsAfterNewPassword(role));
  for (const { id, version } of waiting) await work.revise(SeatRow, id, version, { awaitsSecond: 1, secondBy: null, secondAt: null });
  return waiting.map(({ id }) => id);
}
