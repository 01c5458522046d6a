import { Injectable } from '@nestjs/common';
import { LevelOfConcern } from '../../assessment/index.js';
import type { CaseKey } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { askedBy, ProtocolShelf, reviewRule, sourceWords, type AskedBy, type PublishedProtocol } from '../../protocols/index.js';

/**
 * `days` is the longest time between two reviews; `level` is the word of the level it follows from, null before there is
 * one, `source` says where the protocol has it from, and `earlier` says that it is the level from before the case opened again. `reopenedOn` is the day it last did. `besides` is what
 * stood before a level that nobody has signed yet.
 */
export interface CadenceFacts { days: number; level: string | null; earlier: boolean; levelSetOn: LocalDate | null; reopenedOn: LocalDate | null; source: string; asked: AskedBy; besides: { days: number; levelSetOn: LocalDate | null } | null }

/** How often a case is reviewed: by its protocol at its level of concern, and by the lowest level while it has none. */
@Injectable()
export class ReviewCadence {
  constructor(private readonly levels: LevelOfConcern, private readonly shelf: ProtocolShelf) {}

  async of(key: CaseKey): Promise<CadenceFacts> {
    const [protocol, standing] = await Promise.all([this.shelf.ofCase(key.facts), this.levels.of(key)]);
    const { definition } = protocol;
    const lowest = reviewRule(definition, definition.levels[0]!.id);
    if (standing === null) return { days: lowest.days, level: null, earlier: false, levelSetOn: null, reopenedOn: null, source: sourceWords(lowest), asked: asking(protocol, definition.levels[0]!.id), besides: null };
    // A newer level that is not signed yet may bring reviews nearer, never put them off.
    const rated = [standing, standing.proposed].filter((level) => level !== null)
      .map(({ level, word, setAt, frozenAt }) => ({ days: reviewRule(definition, level).days, source: sourceWords(reviewRule(definition, level)), asked: asking(protocol, level), level: word, earlier: frozenAt !== null, levelSetOn: dayIn(key.facts.zone, setAt) }));
    const strictest = rated.reduce((one, other) => (other.days < one.days ? other : one));
    const [stood] = rated;
    const besides = standing.provisional ? { days: lowest.days, levelSetOn: null } : strictest === stood ? null : { days: stood!.days, levelSetOn: stood!.levelSetOn };
    return { ...strictest, besides, reopenedOn: standing.reopenedAt === null ? null : dayIn(key.facts.zone, standing.reopenedAt) };
  }
}

/** Which line says how often, and that only a review that was held satisfies it. */
const asking = (protocol: PublishedProtocol, level: string): AskedBy => askedBy(protocol, 'reviews', { ...reviewRule(protocol.definition, level), id: level }, 'Somebody has recorded a review by that day.');
