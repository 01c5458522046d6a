import type { LocalDate } from '../../kernel/local-date.js';
import type { GateKind } from '../../protocols/index.js';
import type { SourceLeft } from './sought-sources.js';

/** What the records of an assessment say, as far as gates ask. */
export interface GateRecords {
  today: LocalDate;
  /** The last day on which somebody asked about weapons; null for never. */
  weaponsAskedOn: LocalDate | null;
  /** The last day on which that still counts; null where the protocol does not ask again. */
  weaponsGoodUntil: LocalDate | null;
  disabilityAnswered: boolean;
  /** Entries on protective factors that stand, "none found" included. */
  protective: number;
  sourcesLeft: readonly SourceLeft[];
  /** Open unknowns, and how many of them lack a date or a person of the team. */
  unowned: number;
  /** First reads that still have to be opened, whatever the level. */
  readsLeft: number;
  /** Stages before the place of the gate that the protocol requires and nobody has decided yet. */
  stagesLeft: number;
  /** Where the case stands with the suicide protocol: routed since it was last reopened, not since then, or never. */
  selfHarm: 'routed' | 'before-reopening' | 'never';
}

/** What satisfies each kind that the records of an assessment settle; nothing for a kind that something else settles. */
export type GateLack = 'weapons-never-asked' | 'weapons-ask-again' | 'disability-unanswered' | 'protective-missing' | 'sources-left' | 'unknowns-unowned' | 'reads-left' | 'track-missing' | 'track-ended' | 'stages-left';

/** The kinds of gates that this rule settles. */
export const settledHere = ['weapons', 'disability-and-language', 'protective-factors', 'sources-sought', 'unknowns-owned', 'blind-first-reads', 'self-harm-routing', 'stage-decisions'] as const satisfies readonly GateKind[];

/** What a gate still lacks; null when it is satisfied. It asks whether things were recorded, never what they say. */
export function gateLack(kind: GateKind, records: GateRecords): GateLack | null {
  switch (kind) {
    case 'weapons':
      if (records.weaponsAskedOn === null) return 'weapons-never-asked';
      return records.weaponsGoodUntil !== null && records.today > records.weaponsGoodUntil ? 'weapons-ask-again' : null;
    case 'disability-and-language': return records.disabilityAnswered ? null : 'disability-unanswered';
    case 'protective-factors': return records.protective > 0 ? null : 'protective-missing';
    case 'sources-sought': return records.sourcesLeft.length === 0 ? null : 'sources-left';
    case 'unknowns-owned': return records.unowned === 0 ? null : 'unknowns-unowned';
    case 'blind-first-reads': return records.readsLeft === 0 ? null : 'reads-left';
    case 'self-harm-routing': return records.selfHarm === 'routed' ? null : records.selfHarm === 'never' ? 'track-missing' : 'track-ended';
    case 'stage-decisions': return records.stagesLeft === 0 ? null : 'stages-left';
    case 'return-gate': case 'removal-days': return null;
  }
}
