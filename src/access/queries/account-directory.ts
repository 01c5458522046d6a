import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { Accounts, type Colleague } from '../store/accounts.js';

/** Who works here: names by account, and who holds a seat at a school now. */
@Injectable()
export class AccountDirectory {
  constructor(private readonly accounts: Accounts, private readonly clock: Clock) {}

  names(ids: readonly Id[]): Promise<Map<Id, string>> {
    return this.accounts.names([...new Set(ids)]);
  }

  /** Everyone with a seat at the school or district-wide, once per seat, by name. */
  colleaguesAt(school: Id): Promise<Colleague[]> {
    return this.accounts.colleagues(school, this.clock.now());
  }

  /** Those of these accounts that are in use, by name. */
  active(ids: readonly Id[]): Promise<{ account: Id; name: string }[]> {
    return this.accounts.active(ids);
  }

  /** False on a database where nobody can sign in yet. */
  anyone(): Promise<boolean> {
    return this.accounts.any();
  }
}
