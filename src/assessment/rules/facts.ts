import type { Instant } from '../../kernel/instant.js';
import { isLocalDate } from '../../kernel/local-date.js';

/** Where a fact can come from: the people, papers and places that an assessment seeks out. */
export const factSources = [
  'person-of-concern', 'target', 'witness', 'subject-guardian', 'target-guardian', 'teacher', 'counselor', 'nurse', 'coach', 'bus-driver', 'other-staff', 'prior-school', 'school-records',
  'earlier-case', 'search', 'public-messages', 'police', 'probation', 'provider', 'other',
] as const;
export type FactSource = (typeof factSources)[number];

/** Characters of one fact: a statement, not a story. */
export const longestFact = 2000;

export interface FactProblem { field: string; text: string }

/** What a fact lacks beside its words: the day on which the team learned it, not before it happened and not still to come. */
export function factProblems({ learnedOn, happenedDate }: { learnedOn: string; happenedDate: string | null }, today: string): FactProblem[] {
  if (!isLocalDate(learnedOn)) return [{ field: 'learnedOn', text: 'Enter the day on which the team learned it' }];
  if (learnedOn > today) return [{ field: 'learnedOn', text: 'That day has not come yet. Enter today or an earlier day' }];
  return happenedDate !== null && learnedOn < happenedDate ? [{ field: 'learnedOn', text: 'It cannot have been learned before it happened' }] : [];
}

export interface Supportable { id: string; origin_id: string | null; supported_by: readonly string[] }

/** For each fact, by its first version, those that stand with it: what one is supported by supports it in turn. */
export function support(facts: readonly Supportable[]): Map<string, Set<string>> {
  const pairs = facts.flatMap((fact) => fact.supported_by.map((other) => [firstOf(fact), other] as const));
  const found = new Map<string, Set<string>>();
  for (const [one, other] of pairs.flatMap(([one, other]) => [[one, other], [other, one]] as const)) found.set(one, (found.get(one) ?? new Set()).add(other));
  return found;
}

export const firstOf = ({ id, origin_id }: Pick<Supportable, 'id' | 'origin_id'>): string => origin_id ?? id;

export interface FactVersion { id: string; origin_id: string | null; number: number; entered_at: Instant }

/** Those of the facts that something rests on (first versions) which were corrected after a moment, each with its last correction, by number. */
export function correctedAfter<T extends FactVersion>(rests: readonly string[], versions: readonly T[], since: Instant): T[] {
  const later = versions.filter((one) => one.origin_id !== null && rests.includes(one.origin_id) && one.entered_at > since);
  const last = new Map<string, T>();
  for (const one of later) if ((last.get(one.origin_id!)?.entered_at ?? since) < one.entered_at) last.set(one.origin_id!, one);
  return [...last.values()].sort((one, other) => one.number - other.number);
}

/** Whether the team learned a fact after it had come to a level: on a later day, or entered after it on the same one. */
export const learnedAfter = ({ learned_on: learned, entered_at: entered }: { learned_on: string; entered_at: Instant }, level: { at: Instant; decidedOn: string }): boolean =>
  learned > level.decidedOn || (learned === level.decidedOn && entered > level.at);
