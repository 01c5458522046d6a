import { Injectable } from '@nestjs/common';
import type { Strategy } from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import { newId, type Id } from '../../kernel/ids.js';
import { millis } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { waitAfter } from '../rules/throttle.js';
import { Accounts, type SignInFacts } from '../store/accounts.js';
import { isPassword } from '../store/passwords.js';
import { digestOf, newToken } from '../store/tokens.js';

export type SignedIn = { is: 'in'; token: string } | { is: 'wrong' } | { is: 'wait'; seconds: number };

/** Checks a user name and password through passport and begins a session; a new token each time, the old one dies. */
@Injectable()
export class SignIn {
  private readonly local = new LocalStrategy((username, password, done) => {
    this.check(username, password).then((account) => done(null, account ?? false), done);
  });

  constructor(private readonly accounts: Accounts, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock) {}

  async run(typed: { username: string; password: string }, oldToken: string | null): Promise<SignedIn> {
    const attempt = digestOf(typed.username.trim().toLowerCase());
    const before = await this.accounts.attempts(attempt);
    const seconds = before === null ? 0 : Math.ceil(waitAfter(before.failures) - (millis(this.clock.now()) - millis(before.last_at)) / 1000);
    if (seconds > 0) return { is: 'wait', seconds };
    const account = await ask<SignInFacts>(this.local, { body: typed });
    if (account === null) {
      await this.remember(attempt);
      return { is: 'wrong' };
    }
    return { is: 'in', token: await this.begin(account.id, attempt, oldToken) };
  }

  /** Begins a session of somebody whose password was checked, and gives its token; `attempt` is the digest of the user name. */
  async begin(account: Id, attempt: string, oldToken: string | null): Promise<string> {
    const token = newToken();
    await this.unitOfWork.run({ actor: { id: account, submission: null }, basis: 'self', caseId: null }, async (work) => {
      if (oldToken !== null) await work.upkeep('session', 'DELETE FROM session WHERE id = ?', [digestOf(oldToken)]);
      await work.upkeep('sign_in_attempt', 'DELETE FROM sign_in_attempt WHERE id = ?', [attempt]);
      await work.upkeep('session', 'INSERT INTO session (id, account_id, began_at, seen_at) VALUES (?, ?, ?, ?)', [digestOf(token), account, work.now, work.now]);
      work.record('session.began');
    });
    return token;
  }

  private async check(username: string, password: string): Promise<SignInFacts | null> {
    const account = await this.accounts.byUsername(username.trim().toLowerCase());
    const right = await isPassword(account?.password_hash ?? null, password);
    return right && account?.status === 'active' ? account : null;
  }

  /** Counted by the database: many tries at once are many. */
  private async remember(attempt: string): Promise<void> {
    await this.unitOfWork.run({ actor: { id: newId(), submission: null }, basis: 'self', caseId: null }, async (work) => {
      await work.upkeep('sign_in_attempt', 'INSERT INTO sign_in_attempt (id, failures, last_at) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET failures = sign_in_attempt.failures + 1, last_at = excluded.last_at', [attempt, 1, work.now]);
    });
  }
}

/** Runs a passport strategy and gives its decision as a value: no middleware, no session of its own. */
function ask<U>(strategy: Strategy, request: object): Promise<U | null> {
  return new Promise((resolve, reject) => {
    const asked = Object.assign(Object.create(strategy) as Strategy, { success: (user: U) => resolve(user), fail: () => resolve(null), pass: () => resolve(null), error: reject });
    asked.authenticate.call(asked as never, request as never, {});
  });
}
