import type { Discipline } from '../../kernel/disciplines.js';
import type { Within } from '../../kernel/within.js';
import type {
  Absence, AgeBand, AnswerKind, BlockId, CaseEvent, CriterionCheck, DocumentKind, FactOrigin, GateKind, GatePlace, GuardPlace, Hop, InputRecord, Interviewed, MessageReader,
  PersonKind, Recipient, StageRecord, WarningId,
} from './vocabulary.js';

/** Where an element that the product enforces comes from; `verified` only when the named source was confirmed. */
export interface Sourced {
  source: string;
  verified: boolean;
}

/** The closed vocabulary of conditions. No expressions, no code: a file that says anything else is refused. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { answer: string; is: AnswerKind }
  | { answer: string; includes: 'supported' | 'contradicted' }
  | { levelAtLeast: string }
  | { personIs: PersonKind }
  | { fact: string };

export type When = Condition | 'always';

/**
 * Who must be there to decide. Each of `seats` needs a person of its own; `disciplines` are those that count at all, and
 * `besidesPolice` says how many different ones must be there beside law enforcement.
 */
export interface Participants extends Sourced {
  minimum: number;
  disciplines: Discipline[];
  besidesPolice: number;
  seats: Discipline[][];
  ifMissing: Absence;
  /** How long a provisional decision stands; null where it is refused instead. */
  expires: Within | null;
}

/** `to` is the stage that the choice leads to; null where it ends the path here. `finds` are facts of the team that are so from then on, until the stage is decided otherwise. */
export interface DecisionOption { id: string; needsReason: boolean; to: string | null; finds?: string[] }

/** Ids of what a stage leaves behind. */
export interface Outputs { notices: string[]; tasks: string[]; documents: string[] }

export interface Stage extends Sourced {
  id: string;
  next: string[];
  doneWhen: StageRecord[];
  /** A stage that is not required is passed over. */
  requiredWhen: When;
  inputs: InputRecord[];
  /** The themes worked here. */
  themes: string[];
  participants: Participants | null;
  options: DecisionOption[];
  outputs: Outputs;
  /** Signatures of this stage alone; those of the determination stand in `Definition.signatures`. */
  signatures: SignatureRule[];
}

export interface Question { id: string }
export interface Theme extends Sourced { id: string; questions: Question[] }
/** `documentAfterContainment`: at this level people act first and write afterward. */
export interface Level extends Sourced { id: string; documentAfterContainment: boolean }
export interface Fact { id: string; from: FactOrigin }
export interface SignatureRule extends Sourced { id: string; anyOf: Discipline[] }
export interface Block extends Sourced { id: BlockId; requiredWhen: When }
/** `message` is the id of its text; null in a file of format 1. */
export interface Notice extends Sourced { id: string; who: Recipient; requiredWhen: When; message: string | null }
/** `days` are calendar days between two reviews. */
export interface ReviewRule extends Sourced { level: string; days: number }
export interface Criterion extends Sourced { id: string; checkedBy: CriterionCheck }
export interface Closing extends Sourced { signers: number; differentDisciplines: boolean; criteria: Criterion[] }

/** How a level is set: words its reasons need at least, and what lowering it asks for beside them. */
export interface DeterminationRule extends Sourced { reasonWords: number; lowering: { newFact: boolean; signers: number } }

/** While `when` holds, the levels in `disables` cannot be chosen. Never picks a level, never closes. */
export interface Floor extends Sourced { id: string; when: Condition; disables: string[] }
/** What must never be concluded from what; a sentence that is shown, nothing more. */
export interface Guard extends Sourced { id: string; shownAt: GuardPlace[] }
/** `within` is the gate's own time (asking again, routing) and `people` its own number (signatures, reads); null where it has none. */
export interface Gate extends Sourced { id: string; kind: GateKind; requiredWhen: When; before: GatePlace; within: Within | null; people: number | null }
/** Runs from `starts` until `until`. Who is told when it has run out, each a hop after the one before. */
export interface Clock extends Sourced { id: string; requiredWhen: When; starts: CaseEvent; until: CaseEvent; within: Within | 'at-once'; tell: Hop[] }
export interface TaskRule extends Sourced { id: string; requiredWhen: When; within: Within | null; needsCheck: boolean }
export interface DocumentRule extends Sourced { id: string; kind: DocumentKind }
/** Whom or what to ask. `atLeast` counts several of a kind, such as two teachers. */
export interface SoughtSource extends Sourced { id: string; requiredWhen: When; atLeast: number }
export interface Guide extends Sourced { id: string; who: Interviewed; ages: AgeBand[]; questions: string[] }
export interface Warning extends Sourced { id: WarningId }
export interface Message extends Sourced { id: string; to: MessageReader }
/** An instrument of others that may be recorded as used (version, qualified user, conclusion). It has no items here. */
export interface Instrument extends Sourced { id: string }

/** One published version of a protocol, as code works with it. Lists are in the order people meet them; levels rise. */
export interface Definition {
  /** What the file is written in; a file of format 1 says nothing and leaves every list from `determination` on empty. */
  format: 1 | 2;
  id: string;
  version: string;
  effective_from: string;
  /** Name of the practitioner who reviewed it; null until somebody has. */
  reviewed_by: string | null;
  sources: string[];
  terms: string[];
  facts: Fact[];
  stages: Stage[];
  themes: Theme[];
  blocks: Block[];
  levels: Level[];
  signatures: SignatureRule[];
  notices: Notice[];
  reviews: ReviewRule[];
  closing: Closing;
  determination: DeterminationRule | null;
  floors: Floor[];
  guards: Guard[];
  gates: Gate[];
  clocks: Clock[];
  tasks: TaskRule[];
  documents: DocumentRule[];
  soughtSources: SoughtSource[];
  guides: Guide[];
  warnings: Warning[];
  messages: Message[];
  instruments: Instrument[];
}
