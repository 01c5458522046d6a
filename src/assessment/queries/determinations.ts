import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Instant } from '../../kernel/instant.js';
import { ProtocolShelf, type JudgementStanding, type PublishedProtocol, type SignatureRule } from '../../protocols/index.js';
import { agreement, agreements, signatureName, type Decided } from './agreement.js';
import { asJudged, determinationStanding, type DeterminationStanding } from '../rules/determination-standing.js';
import { DeterminationReads, quorumKept, type DeterminationLine, type SignatureLine } from '../store/determination-reads.js';
import { DeterminationGrounds, type GroundKind, type GroundLine } from '../store/determination-grounds.js';

/** One determination, with what the protocol's rules on agreement say of it. */
export interface Determination extends DeterminationLine { complete: boolean; completedAt: Instant | null; signed: JudgementStanding['signed']; stillToSign: (SignatureRule & { name: string })[]; quorumOpen: boolean }
export interface CaseDeterminations { protocol: PublishedProtocol; all: Determination[]; standing: DeterminationStanding<Determination> }
export type { GroundKind, GroundLine };

/** A recorded determination as `agreement` asks for it; of its signatures, or of some. */
export function decidedIn(line: DeterminationLine, signatures: readonly Pick<SignatureLine, 'account' | 'discipline'>[] = line.signatures): Decided {
  return { ...asJudged(line, signatures.map(({ account, discipline }) => ({ person: account, discipline }))), level: line.level, quorum: quorumKept(line) };
}

/** The determinations of a case, oldest first, and which of them stands. */
@Injectable()
export class Determinations {
  constructor(private readonly reads: DeterminationReads, private readonly grounds: DeterminationGrounds, private readonly shelf: ProtocolShelf) {}

  of(key: CaseKey): Promise<CaseDeterminations> {
    return key.once('determinations', () => this.read(key));
  }

  private async read(key: CaseKey): Promise<CaseDeterminations> {
    const [protocol, lines] = await Promise.all([this.shelf.pinned(key.facts.protocolSha256), this.reads.ofCase(key.caseId)]);
    const decided = lines.map((line) => decidedIn(line));
    const found = agreements(protocol.definition, decided);
    const all = lines.map((line, at): Determination => {
      const { complete, signed, stillToSign, quorumOpen, before } = found[at]!;
      const completeWith = (first: number): boolean => agreement(protocol.definition, { ...decided[at]!, signatures: decided[at]!.signatures.slice(0, first) }, before).complete;
      const completedAt = line.signatures.find((_, nth) => completeWith(nth + 1))?.entered_at ?? null;
      return { ...line, complete, completedAt, signed, stillToSign: stillToSign.map((rule) => ({ ...rule, name: signatureName(rule, protocol.wording) })), quorumOpen };
    });
    return { protocol, all, standing: determinationStanding(all) };
  }

  /** Every record of the case that a determination may rest on, or rested on once; of what the reader may not read, that it exists, or nothing. */
  groundsOf(key: CaseKey): Promise<GroundLine[]> {
    return this.grounds.ofCase(key.caseId, key.texts);
  }
}
