export { folded } from './folded.js';

/** A person's name. No part is required to be a last name, and any script is welcome. */
export interface PersonName {
  /** The whole name as written, in the order the person writes it. */
  full: string;
  /** What the person goes by where that differs from the full name. */
  used: string | null;
  /** Where the name stands in a list. */
  sort: string;
}

/** Words that belong to a family name and are none by themselves. */
export const particles: ReadonlySet<string> = new Set(['da', 'das', 'de', 'del', 'della', 'den', 'der', 'di', 'dos', 'du', 'el', 'la', 'las', 'le', 'los', 'ter', 'van', 'von', 'y']);
const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/iu;

/**
 * A suggestion for the sort name, to be looked over by a person: "Ana de la Cruz" gives "de la Cruz, Ana".
 * A single name, a name that already holds a comma and a name not in Latin letters are left in the order written.
 * It cannot know two surnames or a family name written first.
 */
export function sortNameFor(full: string): string {
  const parts = full.trim().split(/\s+/u);
  const whole = parts.join(' ');
  if (parts.length < 2 || whole.includes(',') || !/\p{Script=Latin}/u.test(whole)) return whole;

  const suffix = parts.length > 2 && SUFFIX.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
  let family = parts.length - 1;
  while (family > 1 && particles.has(parts[family - 1] ?? '')) family -= 1;
  return [parts.slice(family).join(' '), parts.slice(0, family).join(' '), suffix].filter(Boolean).join(', ');
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const CASED = /\p{Lu}|\p{Ll}|\p{Lt}/u;

/**
 * One or two letters that stand for the person beside a name: of the name used, else of the full name. Scripts
 * without capitals get one letter, since two side by side would read as a word. '?' where there is no letter.
 */
export function initials(name: Pick<PersonName, 'full' | 'used'>): string {
  const letters = (name.used ?? name.full)
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => word !== '')
    .map((word) => [...GRAPHEMES.segment(word)][0]?.segment ?? '');
  const first = letters[0];
  const last = letters.at(-1);
  if (first === undefined || last === undefined) return '?';
  const both = letters.length > 1 && CASED.test(first) && CASED.test(last);
  return (both ? first + last : first).toUpperCase();
}
