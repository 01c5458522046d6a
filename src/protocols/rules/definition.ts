import type { Discipline } from '../../kernel/disciplines.js';

/** What a team may find on a question: what was learned supports it, speaks against it, does both, or is not there yet. */
export const answerKinds = ['supported', 'contradicted', 'mixed', 'not-yet-known'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** The records by which a stage of the path is done; what stands in a file under another name is refused. */
export const stageRecords = [
  'report', 'triage-outcome', 'immediate-safety', 'themes', 'blocks', 'determination', 'plan-approved', 'review', 'closure',
] as const;
export type StageRecord = (typeof stageRecords)[number];

/** The parts of an assessment that have fields of their own and that a protocol can demand. */
export const blockIds = ['weapons', 'disability-status', 'plan-consulted'] as const;
export type BlockId = (typeof blockIds)[number];

/** Whom a notice goes to. */
export const recipients = [
  'guardian-of-subject', 'target', 'guardian-of-target', 'superintendent', 'law-enforcement', 'reporter',
] as const;
export type Recipient = (typeof recipients)[number];

/** Where a fact comes from: read from the case's records, or found by a person who answers for it. */
export const factOrigins = ['records', 'team'] as const;
export type FactOrigin = (typeof factOrigins)[number];

/** How a closing criterion is met: the records show it, or the two signers say so. */
export const criterionChecks = ['records', 'signers'] as const;
export type CriterionCheck = (typeof criterionChecks)[number];

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
  | { fact: string };

export type When = Condition | 'always';

export interface Stage extends Sourced { id: string; next: string[]; doneWhen: StageRecord[] }
export interface Question { id: string }
export interface Theme extends Sourced { id: string; questions: Question[] }
export interface Level extends Sourced { id: string }
export interface Fact { id: string; from: FactOrigin }
export interface SignatureRule extends Sourced { id: string; anyOf: Discipline[] }
export interface Block extends Sourced { id: BlockId; requiredWhen: When }
export interface Notice extends Sourced { id: string; who: Recipient; requiredWhen: When }
/** `days` are calendar days between two reviews. */
export interface ReviewRule extends Sourced { level: string; days: number }
export interface Criterion extends Sourced { id: string; checkedBy: CriterionCheck }
export interface Closing extends Sourced { signers: number; differentDisciplines: boolean; criteria: Criterion[] }

/** One published version of a protocol, as `protocol.json` holds it. Lists are in the order people meet them; levels rise. */
export interface Definition {
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
}

export interface Named { name: string; text: string }
export interface QuestionWording { text: string; hint: string; lookFor: string[] }
export interface LevelWording { name: string; text: string; anchors: string[] }
export interface NoticeWording { name: string; why: string; guidance: string }

/** Every sentence of a protocol that a person reads, as `wording.<language>.json` holds it, keyed by the definition's ids. */
export interface Wording {
  language: string;
  name: string;
  about: string;
  limits: string;
  levelsNote: string;
  answers: Record<AnswerKind, Named>;
  terms: Record<string, string>;
  facts: Record<string, Named>;
  stages: Record<string, Named>;
  themes: Record<string, Named>;
  questions: Record<string, QuestionWording>;
  blocks: Record<string, Named>;
  levels: Record<string, LevelWording>;
  signatures: Record<string, Named>;
  notices: Record<string, NoticeWording>;
  criteria: Record<string, Named>;
}
