import { Injectable } from '@nestjs/common';
import { AccountDirectory, type Leaving } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import { LeavingOwnerReads } from '../store/leaving-owner.js';

/** What a colleague who leaves owns in support plans; it goes with the case. */
@Injectable()
export class LeavingOwner {
  constructor(private readonly reads: LeavingOwnerReads, private readonly accounts: AccountDirectory) {}

  async ahead(account: Id, actor: Id): Promise<Leaving> {
    const { cases, interventions, referrals } = await this.reads.of(account, actor);
    const names = await this.accounts.names(cases.map(({ manager }) => manager));
    return {
      ends: [], onlyTheirs: [],
      handovers: cases.map(({ id, number, school, manager, hidden }) => ({
        about: id, label: hidden ? 'A case that you may not see' : `Case ${number}, ${school}`,
        duties: [[interventions, 'intervention'] as const, [referrals, 'referral'] as const].flatMap(([all, what]) => inWords(all.filter((one) => one.case_id === id).length, what)),
        candidates: hidden || manager === account ? [] : [{ account: manager, name: names.get(manager) ?? '' }],
      })),
    };
  }
}

const inWords = (n: number, what: string): string[] => (n === 0 ? [] : [n === 1 ? `1 ${what}` : `${n} ${what}s`]);
