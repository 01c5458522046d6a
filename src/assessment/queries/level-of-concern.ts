import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LevelSource, type CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { ProtocolShelf, type PublishedProtocol, type Signature } from '../../protocols/index.js';
import { agreements, signatureName, type Decided } from './agreement.js';
import { determinationStanding } from '../rules/determination-standing.js';
import { DeterminationReads, quorumKept, type LevelLine } from '../store/determination-reads.js';

export interface RatedLevel {
  /** The protocol's id, such as `moderate`. */
  level: string;
  /** 1 is the protocol's lowest level. */
  n: 1 | 2 | 3 | 4;
  word: string;
  setAt: Instant;
  /** When a reopening froze the assessment that it came from; null for a level of the current one. */
  frozenAt: Instant | null;
  determination: Id;
}

/**
 * What stands for a case. A level that everybody has signed stands until another one is signed, and the newer one is
 * `proposed` meanwhile; only where nothing was ever signed does a provisional level stand in its place.
 */
export interface ConcernLevel extends RatedLevel {
  provisional: boolean;
  /** Whose signatures the provisional or proposed level lacks, in the protocol's words ("Administration"). */
  missing: string[];
  proposed: RatedLevel | null;
  /** When the case was last opened again; null where it never was. */
  reopenedAt: Instant | null;
}

interface Rated { id: Id; level: string; facts: string[]; setAt: Instant; frozenAt: Instant | null; signatures: Signature[]; quorum: Decided['quorum'] }

/** The level of concern of one case, or of the cases of a list, in one statement. */
@Injectable()
export class LevelOfConcern implements OnModuleInit {
  constructor(private readonly reads: DeterminationReads, private readonly shelf: ProtocolShelf, private readonly source: LevelSource) {}

  onModuleInit(): void {
    this.source.register(async (key) => {
      const standing = await this.of(key);
      return standing === null ? null : { n: standing.n, word: standing.word, frozenAt: standing.frozenAt };
    });
  }

  /** Null where no team has set a level yet. */
  of(key: CaseKey): Promise<ConcernLevel | null> {
    return key.once('level', async () => (await this.ofCases([key.caseId])).get(key.caseId) ?? null);
  }

  /** By case id; cases without a level are left out. The ids come from a list that is the viewer's own. */
  async ofCases(ids: readonly Id[]): Promise<Map<Id, ConcernLevel>> {
    const levels = new Map<Id, ConcernLevel>();
    for (const [caseId, lines] of byCase(await this.reads.levels(ids))) levels.set(caseId, standing(lines, await this.versions(lines)));
    return levels;
  }

  /** The version that each determination was recorded on, by its id. */
  private async versions(lines: readonly LevelLine[]): Promise<Map<Id, PublishedProtocol>> {
    return new Map(await Promise.all(lines.map(async ({ determination, protocol }) => [determination, await this.shelf.pinned(protocol)] as const)));
  }
}

function standing(lines: readonly LevelLine[], versions: ReadonlyMap<Id, PublishedProtocol>): ConcernLevel {
  const all = ratedIn(lines);
  const found = agreements(all.map(({ id }) => versions.get(id)!.definition), all.map(({ level, signatures, quorum }) => ({ level, rationale: 'as recorded', restsOn: 1, signatures, quorum })));
  const rated = all.map((one, at) => ({ ...one, ...found[at]! }));
  const { agreed, proposed } = determinationStanding(rated);
  const view = ({ id, level, setAt, frozenAt }: Rated): RatedLevel => {
    const { definition, wording } = versions.get(id)!;
    return { level, n: (definition.levels.findIndex((one) => one.id === level) + 1) as RatedLevel['n'], word: wording.levels[level]!.name, setAt, frozenAt, determination: id };
  };
  return {
    ...view((agreed ?? proposed)!), provisional: agreed === null, missing: (proposed?.stillToSign ?? []).map((rule) => signatureName(rule, versions.get(proposed!.id)!.wording)),
    proposed: agreed === null || proposed === null ? null : view(proposed),
    reopenedAt: lines.map(({ frozen_at }) => frozen_at).filter((at) => at !== null).sort().at(-1) ?? null,
  };
}

function ratedIn(lines: readonly LevelLine[]): Rated[] {
  const rated = new Map<Id, Rated>();
  for (const { determination: id, level, facts, entered_at: setAt, frozen_at: frozenAt, account, discipline, ...kept } of lines) {
    const one = rated.get(id) ?? { id, level, facts: JSON.parse(facts) as string[], setAt, frozenAt, signatures: [], quorum: quorumKept(kept) };
    if (account !== null && discipline !== null) one.signatures.push({ person: account, discipline });
    rated.set(id, one);
  }
  return [...rated.values()];
}

function byCase(lines: readonly LevelLine[]): Map<Id, LevelLine[]> {
  const cases = new Map<Id, LevelLine[]>();
  for (const line of lines) cases.set(line.case_id, [...(cases.get(line.case_id) ?? []), line]);
  return cases;
}
