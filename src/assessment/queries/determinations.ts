import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Instant } from '../../kernel/instant.js';
import { ProtocolShelf, withEarlierWords, type JudgementStanding, type PublishedProtocol, type SignatureRule } from '../../protocols/index.js';
import { StageDecisions, type DecisionLine } from '../../stages/index.js';
import { agreement, agreements, signatureName, type Decided } from './agreement.js';
import { asJudged, determinationStanding, type DeterminationStanding } from '../rules/determination-standing.js';
import { DeterminationReads, quorumKept, type DeterminationLine, type SignatureLine } from '../store/determination-reads.js';
import { DeterminationGrounds, type GroundKind, type GroundLine } from '../store/determination-grounds.js';

/** One determination, with what the protocol's rules on agreement say of it. */
export interface Determination extends DeterminationLine { complete: boolean; completedAt: Instant | null; signed: JudgementStanding['signed']; stillToSign: (SignatureRule & { name: string })[]; quorumOpen: boolean; protocol: PublishedProtocol }
/** `protocol` is the version that the case works with now; each determination has the one that it was recorded on. */
/** Of the facts that act, those `found` at stages of the protocol act until the stage is decided otherwise, whatever a determination names. */
export interface CaseDeterminations { protocol: PublishedProtocol; all: Determination[]; standing: DeterminationStanding<Determination>; found: ReadonlyMap<string, DecisionLine> }
export type { GroundKind, GroundLine };

/** A recorded determination as `agreement` asks for it; of its signatures, or of some. */
export function decidedIn(line: DeterminationLine, signatures: readonly Pick<SignatureLine, 'account' | 'discipline'>[] = line.signatures): Decided {
  return { ...asJudged(line, signatures.map(({ account, discipline }) => ({ person: account, discipline }))), level: line.level, quorum: quorumKept(line) };
}

/** The determinations of a case, oldest first, and which of them stands. */
@Injectable()
export class Determinations {
  constructor(private readonly reads: DeterminationReads, private readonly grounds: DeterminationGrounds, private readonly shelf: ProtocolShelf, private readonly stages: StageDecisions) {}

  of(key: CaseKey): Promise<CaseDeterminations> {
    return key.once('determinations', () => this.read(key));
  }

  private async read(key: CaseKey): Promise<CaseDeterminations> {
    const [protocol, lines] = await Promise.all([this.shelf.ofCase(key.facts), this.reads.ofCase(key.caseId)]);
    const decided = lines.map((line) => decidedIn(line));
    const versions = await Promise.all(lines.map(({ protocol_sha256 }) => this.version(protocol_sha256, protocol)));
    const found = agreements(versions.map(({ definition }) => definition), decided);
    const all = lines.map((line, at): Determination => {
      const { complete, signed, stillToSign, quorumOpen, before } = found[at]!;
      const { definition, wording } = versions[at]!;
      const completeWith = (first: number): boolean => agreement(definition, { ...decided[at]!, signatures: decided[at]!.signatures.slice(0, first) }, before).complete;
      const completedAt = line.signatures.find((_, nth) => completeWith(nth + 1))?.entered_at ?? null;
      return { ...line, complete, completedAt, signed, stillToSign: stillToSign.map((rule) => ({ ...rule, name: signatureName(rule, wording) })), quorumOpen, protocol: versions[at]! };
    });
    const atStages = await this.stages.found(key, protocol.definition);
    const standing = determinationStanding(all);
    return { protocol, all, found: atStages, standing: { ...standing, facts: [...new Set([...standing.facts, ...atStages.keys()])].sort() } };
  }

  /** The version that a determination was recorded on; for what only another one asks, that one's words. */
  private async version(sha256: string, now: PublishedProtocol): Promise<PublishedProtocol> {
    if (sha256 === now.sha256) return now;
    const version = await this.shelf.pinned(sha256);
    return { ...version, wording: withEarlierWords(version.wording, [now.wording]) };
  }

  /** Every record of the case that a determination may rest on, or rested on once; of what the reader may not read, that it exists, or nothing. */
  groundsOf(key: CaseKey): Promise<GroundLine[]> {
    return this.grounds.ofCase(key.caseId, key.texts);
  }
}
