import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { AccountList } from '../store/account-list.js';
import { digestOf } from '../store/tokens.js';

/** Whom a link for a first password was made for. */
@Injectable()
export class PasswordInvitations {
  constructor(private readonly accounts: AccountList, private readonly clock: Clock) {}

  /** Null for a link that is used, too old or unknown. */
  async of(token: string): Promise<{ name: string; username: string } | null> {
    return /^[A-Za-z0-9_-]{43}$/.test(token) ? this.accounts.invited(digestOf(token), this.clock.now()) : null;
  }
}
