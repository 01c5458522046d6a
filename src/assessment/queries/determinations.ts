import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { judgement, ProtocolShelf, type JudgementStanding, type PublishedProtocol } from '../../protocols/index.js';
import { determinationStanding, type DeterminationStanding } from '../rules/determination-standing.js';
import { DeterminationReads, type DeterminationLine } from '../store/determination-reads.js';
import { DeterminationGrounds, type GroundKind, type GroundLine } from '../store/determination-grounds.js';

/** One determination, with what the protocol's rule on signatures says of it. */
export interface Determination extends DeterminationLine { complete: boolean; signed: JudgementStanding['signed']; stillToSign: JudgementStanding['stillToSign'] }
export interface CaseDeterminations { protocol: PublishedProtocol; all: Determination[]; standing: DeterminationStanding<Determination> }
export type { GroundKind, GroundLine };

/** The determinations of a case, oldest first, and which of them stands. */
@Injectable()
export class Determinations {
  constructor(private readonly reads: DeterminationReads, private readonly grounds: DeterminationGrounds, private readonly shelf: ProtocolShelf) {}

  async of(key: CaseKey): Promise<CaseDeterminations> {
    const [protocol, lines] = await Promise.all([this.shelf.pinned(key.facts.protocolSha256), this.reads.ofCase(key.caseId)]);
    const all = lines.map((line): Determination => {
      const { complete, signed, stillToSign } = judgement(protocol.definition, judged(line));
      return { ...line, complete, signed, stillToSign };
    });
    return { protocol, all, standing: determinationStanding(all) };
  }

  /** Every record of the case that a determination may rest on, or rested on once. */
  groundsOf(key: CaseKey): Promise<GroundLine[]> {
    return this.grounds.ofCase(key.caseId);
  }
}

function judged({ level, rationale, citations, written_facts, signatures }: DeterminationLine) {
  return {
    level, rationale, restsOn: citations.length + (written_facts.trim() === '' ? 0 : 1),
    signatures: signatures.map(({ account, discipline }) => ({ person: account, discipline })),
  };
}
