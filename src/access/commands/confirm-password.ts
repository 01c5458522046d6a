import { Injectable } from '@nestjs/common';
import { millis } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { StandingViewers } from '../queries/standing-viewers.js';
import { waitAfter } from '../rules/throttle.js';
import { Accounts } from '../store/accounts.js';
import { isPassword } from '../store/passwords.js';
import { digestOf } from '../store/tokens.js';

/** Beside the field, where the password was not right; `undone` says what did not happen. */
export const notYourPassword = (undone: string) => ({ field: 'password', text: `That is not your password. Nothing was ${undone}; enter it again, or wait a minute after several tries` });

/**
 * Whether somebody who is signed in is really there: they type their own password again, as for a signature.
 * False for a wrong one, and for any while the user name has to wait. Wrong ones here and at sign-in count together.
 */
@Injectable()
export class ConfirmPassword {
  constructor(private readonly accounts: Accounts, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly standing: StandingViewers) {}

  async run(viewer: Viewer, password: string): Promise<boolean> {
    const account = await this.accounts.byId(viewer.account);
    if (account === null) return false;
    const attempt = digestOf(account.username);
    const before = await this.accounts.attempts(attempt);
    if (before !== null && waitAfter(before.failures) * 1000 > millis(this.clock.now()) - millis(before.last_at)) return false;
    const right = await isPassword(account.password_hash, password) && account.status === 'active';
    if (right && before === null) return true;
    await this.unitOfWork.run({ actor: { id: viewer.account, submission: null }, basis: 'self', caseId: null }, (work) => (right
      ? work.upkeep('sign_in_attempt', 'DELETE FROM sign_in_attempt WHERE id = ?', [attempt])
      : work.upkeep('sign_in_attempt', 'INSERT INTO sign_in_attempt (id, failures, last_at) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET failures = sign_in_attempt.failures + 1, last_at = excluded.last_at', [attempt, 1, work.now])));
    return right;
  }

  /** The same for somebody at the server who is not signed in: who they are, with the seats that they hold now. Null also for a user name that nobody has. */
  async atServer(username: string, password: string): Promise<Viewer | null> {
    const account = await this.accounts.byUsername(username.trim().toLowerCase());
    if (account === null) return null;
    const viewer = (await this.standing.beside([account.id], [], this.clock.now())).find((one) => one.account === account.id)!;
    return await this.run(viewer, password) ? viewer : null;
  }
}
