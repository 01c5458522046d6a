import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Characters of the reasons of one first read. */
export const longestRead = 10_000;
export const longestOpeningReason = 2000;
/** A first read by itself has nothing to be set beside. */
export const fewestAsked = 2;

/** What one person thinks before they see what others think. `facts` are ids of facts of the case, in the version that was read. */
export interface FirstRead { level: string; facts: readonly Id[]; rationale: string }

/** A sealed read as far as anybody may know of it: that it was given, by whom, for which discipline. */
export interface GivenRead { account: Id; discipline: Discipline; ended: 'replaced' | 'withdrawn' | null }

export interface ReadProblem { field: string; text: string }

/** What a read lacks. Its fields are named so that no text of it is kept anywhere when a form was not taken. */
export function readProblems({ level, facts, rationale }: FirstRead, { levels, citable }: { levels: readonly string[]; citable: readonly Id[] }): ReadProblem[] {
  const problems: ReadProblem[] = [];
  if (!levels.includes(level)) problems.push({ field: 'sealedLevel', text: 'Choose the level that you would set today' });
  if (facts.some((fact) => !citable.includes(fact))) problems.push({ field: 'sealedFacts', text: 'Choose among the facts in the list' });
  if (rationale.trim() === '') problems.push({ field: 'sealedRationale', text: 'Write why, and what you are unsure of' });
  return problems;
}

/** Counsel, nurses, technology and auditors judge no level, so nobody asks them. */
export const asksFor = (discipline: Discipline): boolean => !['legal', 'nurse', 'technology', 'audit'].includes(discipline);

/** Whom a round can ask: disciplines that are on the team and judge a level. */
export function askedProblem(asked: readonly string[], onTeam: readonly Discipline[]): string | null {
  if (asked.some((one) => !(onTeam.filter(asksFor) as readonly string[]).includes(one))) return 'Choose among the disciplines on the team';
  return new Set(asked).size < fewestAsked ? `Choose at least ${fewestAsked} disciplines. With fewer, ask somebody else to join the team first` : null;
}

/** The disciplines asked that have given a read, and those that have not; a withdrawn read is none. */
export function readsIn(asked: readonly Discipline[], given: readonly GivenRead[]): { given: Discipline[]; waiting: Discipline[] } {
  const standing = new Set(given.filter(({ ended }) => ended === null).map(({ discipline }) => discipline));
  return { given: asked.filter((one) => standing.has(one)), waiting: asked.filter((one) => !standing.has(one)) };
}

/** Whether somebody may give a read in a round: for the discipline that the team knows them by, while it is sealed. */
export function mayGive(round: { asked: readonly Discipline[]; opened: boolean } | null, discipline: Discipline | null): Verdict {
  if (round === null || round.opened) return refused('Nobody is asked for first reads now.');
  if (discipline === null) return refused('Only people on the team of this case give a first read.');
  return round.asked.includes(discipline) ? fine : refused('Your discipline is not asked in this round.');
}

/** Whether the chair may open a round before everybody asked has given theirs. */
export function mayOpen(round: { opened: boolean } | null, given: readonly GivenRead[]): Verdict {
  if (round === null || round.opened) return refused('There are no sealed reads to open.');
  return given.length > 0 ? fine : refused('Nobody has given a first read yet, so there is nothing to open.');
}

/** Why a round may end without being opened: nobody gave a read, or what was given can never be read. `openable` says whether this server can open what is sealed. */
export function mayEnd(round: { opened: boolean } | null, given: readonly GivenRead[], openable: boolean): Verdict {
  if (round === null || round.opened) return refused('There is no sealed round to end.');
  return given.length === 0 || !openable ? fine : refused('This server can open these reads. Open them, with a reason, instead of ending the round.');
}

/** Side by side with the same weight: by the name of the discipline, then of the person; never by level. */
export function sideBySide<T extends { disciplineWord: string; author: string }>(reads: readonly T[]): T[] {
  const order = (one: string, other: string): number => one.localeCompare(other, 'en-US');
  return [...reads].sort((a, b) => order(a.disciplineWord, b.disciplineWord) || order(a.author, b.author));
}
