import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Instant } from '../../kernel/instant.js';
import { judgement, ProtocolShelf, type JudgementStanding, type PublishedProtocol } from '../../protocols/index.js';
import { asJudged, determinationStanding, type DeterminationStanding } from '../rules/determination-standing.js';
import { DeterminationReads, type DeterminationLine, type SignatureLine } from '../store/determination-reads.js';
import { DeterminationGrounds, type GroundKind, type GroundLine } from '../store/determination-grounds.js';

/** One determination, with what the protocol's rule on signatures says of it. */
export interface Determination extends DeterminationLine { complete: boolean; completedAt: Instant | null; signed: JudgementStanding['signed']; stillToSign: JudgementStanding['stillToSign'] }
export interface CaseDeterminations { protocol: PublishedProtocol; all: Determination[]; standing: DeterminationStanding<Determination> }
export type { GroundKind, GroundLine };

/** The determinations of a case, oldest first, and which of them stands. */
@Injectable()
export class Determinations {
  constructor(private readonly reads: DeterminationReads, private readonly grounds: DeterminationGrounds, private readonly shelf: ProtocolShelf) {}

  of(key: CaseKey): Promise<CaseDeterminations> {
    return key.once('determinations', () => this.read(key));
  }

  private async read(key: CaseKey): Promise<CaseDeterminations> {
    const [protocol, lines] = await Promise.all([this.shelf.pinned(key.facts.protocolSha256), this.reads.ofCase(key.caseId)]);
    const all = lines.map((line): Determination => {
      const after = (signatures: readonly SignatureLine[]) => judgement(protocol.definition, asJudged(line, signatures.map(({ account, discipline }) => ({ person: account, discipline }))));
      const { complete, signed, stillToSign } = after(line.signatures);
      const completedAt = line.signatures.find((_, at) => after(line.signatures.slice(0, at + 1)).complete)?.entered_at ?? null;
      return { ...line, complete, completedAt, signed, stillToSign };
    });
    return { protocol, all, standing: determinationStanding(all) };
  }

  /** Every record of the case that a determination may rest on, or rested on once; of what the reader may not read, that it exists, or nothing. */
  groundsOf(key: CaseKey): Promise<GroundLine[]> {
    return this.grounds.ofCase(key.caseId, key.texts);
  }
}
