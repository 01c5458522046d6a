import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';

/** A published version, as far as choosing goes. */
export interface Edition { id: Id; protocol: string; edition: string; sha256: string; effectiveFrom: LocalDate }

/** What the district chose; `school` null is for all of it, `sha256` null says "as the district" or "the usual one" from then on. */
export interface Choice { school: Id | null; sha256: string | null; from: LocalDate }

/** What a case begins with where nobody has chosen. */
export const usualProtocol = 'ntac-general';

/**
 * The version for a case that a school opens on a day: what was chosen for the school, else for the district, else the
 * newest version of the usual protocol in effect (before any is, its first). `choices` in the order they were made.
 * Null where nothing is published.
 */
export function editionFor(editions: readonly Edition[], choices: readonly Choice[], school: Id, on: LocalDate): Edition | null {
  const chosen = standing(choices, school, on)?.sha256 ?? standing(choices, null, on)?.sha256;
  return editions.find(({ sha256 }) => sha256 === chosen) ?? newest(editions.filter(({ protocol }) => protocol === usualProtocol), on);
}

/** The choice in effect on a day for one school, or for the district: the latest that has begun; of two on one day the one made last. */
export function standing(choices: readonly Choice[], school: Id | null, on: LocalDate): Choice | null {
  return choices.filter((choice) => choice.school === school && choice.from <= on).reduce<Choice | null>((best, one) => (best === null || one.from >= best.from ? one : best), null);
}

function newest(editions: readonly Edition[], on: LocalDate): Edition | null {
  const inOrder = [...editions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : compareVersions(a.edition, b.edition)));
  return inOrder.filter(({ effectiveFrom }) => effectiveFrom <= on).at(-1) ?? inOrder[0] ?? null;
}

/** Orders version numbers such as 1.9 and 1.10 as people count them. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [a, b].map((version) => version.split('.').map(Number));
  return (one?.[0] ?? 0) - (other?.[0] ?? 0) || (one?.[1] ?? 0) - (other?.[1] ?? 0);
}
