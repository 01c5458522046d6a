import type { LocalDate } from '../../kernel/local-date.js';
import type { Lapse } from './standing.js';

/** Days as the page prints them. */
type Day = (date: LocalDate) => string;

/** "BTAM basic training expired after Oct 30, 2026" (its last valid day), for each that lapsed. */
export function lapsedWords(all: readonly Lapse[], day: Day): string {
  return all.map(({ name, until, since }) => (until === null ? `${name} is not on record (required since ${day(since)})` : `${name} expired after ${day(until)}`)).join('; ');
}

/** What somebody reads beside the signature that they may not give: what lapsed, when, and whom to ask. */
export function cannotSign(all: readonly Lapse[], day: Day, whom: string): string {
  return `Your training does not let you sign: ${lapsedWords(all, day)}. You can read this case, but until it is renewed and confirmed you do not count and cannot sign. Ask ${whom}.`;
}
