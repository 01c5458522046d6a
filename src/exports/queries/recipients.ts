import { Injectable } from '@nestjs/common';
import { AccountDirectory, type Colleague } from '../../access/index.js';
import { CaseOverview, type CaseKey } from '../../cases/index.js';
import { besideTheWork } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import type { Problem, Typed } from '../../platform/web/index.js';
import { mayReceive, recipientKinds, type RecipientKind } from '../rules/recipients.js';

/** Who may get a copy: colleagues with a seat at the case's school or in the district now. */
@Injectable()
export class Recipients {
  constructor(private readonly accounts: AccountDirectory, private readonly overview: CaseOverview, private readonly clock: Clock) {}

  /** Whom a form offers. */
  async offered(key: CaseKey): Promise<Colleague[]> {
    return (await this.accounts.colleaguesAt(key.facts.school)).filter(({ role }) => !besideTheWork.includes(role));
  }

  /** The account that was chosen, or the sentence that says why it cannot be. `official` is account and role, as the form offers them. */
  async chosen(key: CaseKey, kind: Typed[string], official: Typed[string]): Promise<{ recipient: Id | null; problems: Problem[] }> {
    if (typeof kind !== 'string' || !Object.hasOwn(recipientKinds, kind)) return { recipient: null, problems: [] }; // the form says so already
    const [colleagues, members] = await Promise.all([this.accounts.colleaguesAt(key.facts.school), this.overview.members(key)]);
    const found = colleagues.find(({ account, role }) => official === `${account} ${role}`) ?? null;
    const now = this.clock.now();
    const seat = found === null ? undefined : members.find(({ account, until }) => account === found.account && (until === null || until > now));
    const verdict = mayReceive(kind as RecipientKind, found === null ? null : { account: found.account, role: found.role, officerPurpose: seat?.purpose ?? null });
    if (verdict.ok) return { recipient: found!.account, problems: [] };
    return { recipient: null, problems: [{ field: kind === 'official' ? 'official' : 'kind', text: verdict.why }] };
  }
}
