import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';

/** Characters below which a reason is a word to get past the field. */
export const shortestRationale = 40;
export const longestRationale = 20_000;
export const longestWrittenFacts = 10_000;
export const longestDissent = 10_000;
/** A level is not saved by one person (domain rule: quorum), so at least this many took part. */
export const fewestPeople = 2;
/** The answer "none of these" to the facts: looking and finding none is not the same as not looking. */
export const noFacts = 'none';

export interface Dissent { person: Id; body: string }

/** What a team decided, as it was written down. */
export interface DeterminationDraft {
  level: string;
  /** Ids of the protocol's team facts that the team found; empty when it found none. */
  facts: readonly string[];
  rationale: string;
  /** Ids of records of this case. */
  citations: readonly Id[];
  /** Facts in the team's own words; empty when every ground is a record. */
  writtenFacts: string;
  tookPart: readonly Id[];
  dissents: readonly Dissent[];
}

/** A record that a determination may rest on. */
export interface Citable { id: Id; enteredAt: Instant }

export interface DeterminationContext {
  /** The protocol's levels, lowest first. */
  levels: readonly string[];
  teamFacts: readonly string[];
  citable: readonly Citable[];
  /** Accounts on the team now. */
  team: readonly Id[];
  /** Those of them whom no lapsed training keeps from counting (domain rule 52). */
  counting: readonly Id[];
  /** Words that the protocol asks of the reasons, and how many this draft still lacks; none where it asks for no number. */
  reasonWords?: { asked: number; missing: number };
  /** The determination that this one follows; null for the first. */
  last: { level: string; enteredAt: Instant } | null;
}

export type DeterminationField = 'level' | 'facts' | 'citations' | 'rationale' | 'tookPart' | 'dissent';
export interface DeterminationProblem { field: DeterminationField; text: string }

/** Everything that keeps a draft from being recorded, as sentences beside their fields. Empty when it may be. */
export function determinationProblems(draft: DeterminationDraft, context: DeterminationContext): DeterminationProblem[] {
  const problems: DeterminationProblem[] = [];
  const wrong = (field: DeterminationField, text: string) => problems.push({ field, text });
  if (!context.levels.includes(draft.level)) wrong('level', 'Choose the level of concern that the team agreed on');
  if (draft.facts.some((fact) => !context.teamFacts.includes(fact))) wrong('facts', 'Choose among the facts in the list');
  if (draft.rationale.trim().length < shortestRationale) wrong('rationale', `Write why the team chose this level, in at least ${shortestRationale} characters`);
  else if (context.reasonWords !== undefined && context.reasonWords.missing > 0) wrong('rationale', wordsMissing(context.reasonWords));
  const cited = context.citable.filter(({ id }) => draft.citations.includes(id));
  if (cited.length < new Set(draft.citations).size) wrong('citations', 'Choose among the records in the list');
  else if (cited.length === 0 && draft.writtenFacts.trim() === '') wrong('citations', 'Choose at least one record that the level rests on, or write the fact below');
  else if (lowers(context.levels, context.last?.level ?? null, draft.level) && !restsOnSomethingNew(cited, context.last!.enteredAt)) wrong('citations', nothingNew);
  if (draft.tookPart.some((person) => !context.team.includes(person))) wrong('tookPart', 'Choose among the people on the team now');
  else if (new Set(draft.tookPart).size < fewestPeople) wrong('tookPart', 'Choose everybody who took part. A level is set by at least two people');
  else if (new Set(draft.tookPart.filter((person) => context.counting.includes(person))).size < fewestPeople) wrong('tookPart', 'At least two of those who took part must be people whose training is valid. Ask somebody else of the team to take part');
  const dissenters = draft.dissents.map(({ person }) => person);
  if (dissenters.some((person) => !context.team.includes(person))) wrong('dissent', 'Choose who disagrees among the people on the team');
  if (new Set(dissenters).size < dissenters.length) wrong('dissent', 'Write what one person disagrees with in one place');
  if (draft.dissents.some(({ body }) => body.trim() === '')) wrong('dissent', 'Write what each person who disagrees says');
  return problems;
}

const wordsMissing = ({ asked, missing }: { asked: number; missing: number }): string =>
  `The protocol asks for reasons of at least ${asked} words. Write ${missing === 1 ? '1 more word' : `${missing} more words`}`;

const nothingNew = 'This lowers the level, so it needs something learned since the last determination. Record it first (an answer, an interview, a family contact or a weapons entry), then choose it here';

/** Whether a level stands below the one before it. */
export function lowers(levels: readonly string[], before: string | null, after: string): boolean {
  return before !== null && levels.indexOf(after) < levels.indexOf(before);
}

/** Lowering a level needs new evidence (domain rule 14): a record entered after the determination that it lowers. */
function restsOnSomethingNew(cited: readonly Citable[], since: Instant): boolean {
  return cited.some(({ enteredAt }) => enteredAt > since);
}
