import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';
import { ItemTrail } from '../../audit/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { unknownPerson } from '../../kernel/viewer.js';
import { intakeActs, type IntakeAct } from '../rules/acts.js';
import type { LegalGround } from '../rules/identity-release.js';
import { IdentityRequestReads } from '../store/identity-request-reads.js';
import type { ReportKey } from './report-door.js';

/** One look at an identity, or one step toward producing it. `ground` is the legal ground of the request it belongs to. */
export interface IdentityLogLine { seq: number; at: Instant; name: string; act: IntakeAct; words: string; basis: string; ground: LegalGround | null }

const acts: readonly IntakeAct[] = ['report.identity.viewed', 'report.identity.asked', 'report.identity.approved', 'report.identity.declined', 'report.identity.produced'];

/** Who has looked at who a confidential reporter is, when and on what basis: from the ledger, so that nobody can leave a look out. */
@Injectable()
export class IdentityLog {
  constructor(private readonly trail: ItemTrail, private readonly requests: IdentityRequestReads, private readonly accounts: AccountDirectory) {}

  /** Newest first, before entry `before`. */
  async read(key: ReportKey, before: number | null, limit: number): Promise<IdentityLogLine[]> {
    const [lines, requests] = await Promise.all([this.trail.read(key.reportId, acts, { before, limit }), this.requests.ofReport(key.reportId)]);
    const names = await this.accounts.names(lines.map(({ actor }) => actor));
    const grounds = new Map<Id, LegalGround>(requests.map(({ id, ground }) => [id, ground]));
    return lines.map(({ seq, at, act, actor, basis, items }) => ({
      seq, at, act: act as IntakeAct, name: names.get(actor) ?? unknownPerson, words: intakeActs[act as IntakeAct], basis, ground: items.map((id) => grounds.get(id)).find((ground) => ground !== undefined) ?? null,
    }));
  }
}
