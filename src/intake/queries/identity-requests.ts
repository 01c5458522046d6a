import { Injectable } from '@nestjs/common';
import { schoolsOf } from '../../access/index.js';
import { isId, type Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayOpen, releaseState, type ReleaseState } from '../rules/identity-release.js';
import { IdentityRequestReads, type IdentityRequestLine } from '../store/identity-request-reads.js';
import { ReporterReads } from '../store/reporter-reads.js';
import type { ReportKey } from './report-door.js';

export interface IdentityRequest extends IdentityRequestLine { state: ReleaseState }
/** An approved request with the identity itself. */
export interface IdentityStatement { request: IdentityRequest; reporter: { name: string; account: Id }; openedAt: Instant }

/** Requests that confidential reporters' identities be produced: what was asked, what a second person said, and for whom the statement opens. */
@Injectable()
export class IdentityRequests {
  constructor(private readonly requests: IdentityRequestReads, private readonly reporters: ReporterReads, private readonly clock: Clock) {}

  /** Requests at the schools where the viewer may decide, newest first. */
  async page(viewer: Viewer, before: { at: Instant; id: Id } | null, limit: number): Promise<IdentityRequest[]> {
    return this.standing(await this.requests.page(viewer.account, schoolsOf(viewer, 'report.identity.approve'), before, limit));
  }

  /** One request about the key's report; null for one about another. */
  async one(key: ReportKey, id: Id): Promise<IdentityRequest | null> {
    const found = isId(id) ? await this.requests.one(key.reportId, id) : null;
    return found === null ? null : this.standing([found])[0]!;
  }

  /** Every request about the key's report, newest first. */
  async ofReport(key: ReportKey): Promise<IdentityRequest[]> {
    return this.standing(await this.requests.ofReport(key.reportId));
  }

  /**
   * Who the reporter is, for the person who asked and within the hours that the approval gave; null for a request about
   * another report. The page that shows it is an act of its own. Throws `Refusal` for anybody else and at any other time,
   * and an error for a key cut for anything else.
   */
  async dangerouslyProduceIdentity(key: ReportKey, id: Id): Promise<IdentityStatement | null> {
    if (key.verb !== 'report.identity.release') throw new Error('this key does not open who the reporter is');
    const request = await this.one(key, id);
    if (request === null) return null;
    const verdict = mayOpen(request, key.viewer.account);
    if (!verdict.ok) throw new Refusal(verdict.why);
    return { request, reporter: (await this.reporters.who(key.reportId))!, openedAt: this.clock.now() };
  }

  private standing(lines: readonly IdentityRequestLine[]): IdentityRequest[] {
    const now = this.clock.now();
    return lines.map((line) => ({
      ...line, state: releaseState({ askedAt: line.entered_at, decision: line.approves === null ? null : { approves: line.approves === 1, openUntil: line.open_until } }, now),
    }));
  }
}
