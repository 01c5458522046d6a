import { Injectable } from '@nestjs/common';
import type { CaseKey, ProtocolMoveLine } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { compareVersions, differences, ProtocolShelf, type Difference, type Edition, type PublishedProtocol } from '../../protocols/index.js';
import { carriedOver, isNewer, mayMove, type Carried } from '../rules/protocol-move.js';
import { namesLevels } from '../store/first-read-reads.js';
import { MoveReads } from '../store/move-reads.js';
import { CurrentAssessment } from './current-assessment.js';
import { Determinations } from './determinations.js';
import { FirstReads } from './first-reads.js';

export interface Move extends Pick<ProtocolMoveLine, 'id' | 'reason' | 'by' | 'author_id' | 'entered_at'> { from: PublishedProtocol; to: PublishedProtocol }

/** The version that a case could go on with, held against its own. `why` says why it may not; null where it may. */
export interface Offer { edition: Edition; to: PublishedProtocol; changes: Difference[]; carried: Carried; why: string | null }
export interface ProtocolComparison { now: PublishedProtocol; offer: Offer | null; moves: Move[] }

/** Which version of its protocol a case is on, and whether a newer one is in effect for its school. */
@Injectable()
export class NewerProtocol {
  constructor(private readonly shelf: ProtocolShelf, private readonly current: CurrentAssessment, private readonly determinations: Determinations, private readonly reads: MoveReads, private readonly firstReads: FirstReads, private readonly clock: Clock) {}

  /** Null for a closed case, and where the school has no newer version of this protocol. */
  async offered(key: CaseKey): Promise<Edition | null> {
    if (key.facts.closed) return null;
    const [now, edition] = await Promise.all([this.shelf.pinned(key.facts.protocolSha256), this.shelf.forCase(key.facts.school, dayIn(key.facts.zone, this.clock.now()))]);
    return isNewer(now, edition, compareVersions) ? edition : null;
  }

  async read(key: CaseKey): Promise<ProtocolComparison> {
    const [now, edition, moves] = await Promise.all([this.shelf.pinned(key.facts.protocolSha256), this.offered(key), this.moves(key)]);
    return { now, moves, offer: edition === null ? null : await this.offer(key, now, edition) };
  }

  /** Every move of the case, oldest first. */
  async moves(key: CaseKey): Promise<Move[]> {
    const lines = key.facts.earlierProtocols.length === 0 ? [] : await this.reads.ofCase(key.caseId);
    return Promise.all(lines.map(async ({ from_sha256, to_sha256, ...line }) => ({ ...line, from: await this.shelf.pinned(from_sha256), to: await this.shelf.pinned(to_sha256) })));
  }

  private async offer(key: CaseKey, now: PublishedProtocol, edition: Edition): Promise<Offer> {
    const [to, { answers }, { all }, rounds] = await Promise.all([this.shelf.pinned(edition.sha256), this.current.of(key), this.determinations.of(key), this.firstReads.rounds(key)]);
    const verdict = mayMove(now.definition, to.definition, all.length > 0 || rounds.some(namesLevels));
    return { edition, to, changes: differences(now, to), carried: carriedOver(now.definition, to.definition, new Set(answers.map(({ question }) => question))), why: verdict.ok ? null : verdict.why };
  }
}
