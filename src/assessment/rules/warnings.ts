import { isLocalDate } from '../../kernel/local-date.js';

/** Whether a warning behavior is growing; nothing is made of it but the word. */
export const trends = ['rising', 'steady', 'falling', 'unknown'] as const;
export type Trend = (typeof trends)[number];

export const sightings = ['seen', 'not-seen'] as const;
export type Sighting = (typeof sightings)[number];

/** What somebody said of one warning behavior; what was left empty is ''. */
export interface GivenWarning { warning: string; sighting: string; firstSeen: string; lastSeen: string; trend: string; facts: readonly string[]; note: string }
export interface WarningProblem { field: string; text: string }

/** What an entry lacks: a behavior that was seen has two days, a trend, and facts or words that say what was seen. */
export function warningProblems(given: GivenWarning, { named, facts, today }: { named: readonly string[]; facts: ReadonlySet<string>; today: string }): WarningProblem[] {
  const problems: WarningProblem[] = [];
  const wrong = (field: string, text: string) => problems.push({ field, text });
  if (!named.includes(given.warning)) wrong('warning', 'Choose a warning behavior');
  if (given.sighting !== 'seen' && given.sighting !== 'not-seen') wrong('sighting', 'Say whether it was seen');
  if (given.facts.some((id) => !facts.has(id))) wrong('facts', 'Choose among the facts in the list');
  if (given.sighting !== 'seen') return problems;
  for (const [field, day] of [['firstSeen', given.firstSeen], ['lastSeen', given.lastSeen]] as const) {
    if (!isLocalDate(day)) wrong(field, 'Enter a day, as near as you know it');
    else if (day > today) wrong(field, 'That day has not come yet. Enter today or an earlier day');
  }
  if (isLocalDate(given.firstSeen) && isLocalDate(given.lastSeen) && given.lastSeen < given.firstSeen) wrong('lastSeen', 'It was last seen before it was first seen. Check both days');
  if (!(trends as readonly string[]).includes(given.trend)) wrong('trend', 'Choose a trend, or “Not known”');
  if (given.facts.length === 0 && given.note.trim() === '') wrong('note', 'Write what was seen, or choose the facts that show it');
  return problems;
}

/** Keeps of an entry what belongs to its kind: what was not seen has no days and no trend. */
export const meantByWarning = (given: GivenWarning): GivenWarning => (given.sighting === 'not-seen' ? { ...given, firstSeen: '', lastSeen: '', trend: '', facts: [] } : given);

/** By recency: what was seen last comes first; then what was not seen, and what nobody has looked for, in the order of the protocol. Never by how many there are. */
export function byRecency<T extends { lastSeen: string | null }>(inOrder: readonly T[]): T[] {
  const seen = inOrder.filter(({ lastSeen }) => lastSeen !== null).sort((a, b) => (a.lastSeen! < b.lastSeen! ? 1 : a.lastSeen! > b.lastSeen! ? -1 : 0));
  return [...seen, ...inOrder.filter(({ lastSeen }) => lastSeen === null)];
}
