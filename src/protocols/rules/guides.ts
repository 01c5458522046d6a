import type { Definition, Guard, Guide } from './definition.js';
import type { AgeBand, GuardPlace, Interviewed } from './vocabulary.js';

/** The interview guide for somebody of this age; null where the protocol has none. */
export const guideFor = (definition: Definition, who: Interviewed, age: AgeBand): Guide | null =>
  definition.guides.find((guide) => guide.who === who && guide.ages.includes(age)) ?? null;

/** The sentences to show at a place: what must not be concluded there. */
export const guardsAt = (definition: Definition, place: GuardPlace): Guard[] => definition.guards.filter(({ shownAt }) => shownAt.includes(place));

/** The age band of a grade: "K" and 1 to 12; null for anything else. */
export function ageBandOf(grade: string): AgeBand | null {
  if (/^(pk|k)$/i.test(grade)) return 'early';
  const number = /^\d{1,2}$/.test(grade) ? Number(grade) : 0;
  if (number < 1 || number > 12) return null;
  return number <= 2 ? 'early' : number <= 5 ? 'elementary' : number <= 8 ? 'middle' : 'high';
}
