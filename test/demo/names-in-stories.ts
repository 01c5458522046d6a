import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencies, guardians, schools, staff, students } from '../../src/demo/district/index.js';

/** Capitalized words of English that name nobody. */
const ordinary = new Set(
  `I Mr Ms Officer IEP BTAM NASRO School PM AM English Spanish French Vietnamese Arabic Korean Romanian Vietnam Thanksgiving SCHOOL
  January February March April May June July August September October November December Monday Mondays Tuesday Tuesdays Wednesday Wednesdays Thursday Thursdays Friday Fridays Saturday Saturdays Sunday`.split(/\s+/),
);
/** English words that the stories only have at the beginning of a sentence. */
const beginnings = new Set(
  `Advise Autism Bit Bites Certificate Covered Cried Eight Exhausted Few Full Guarded Hitting Nervous Newcomers Our Please Precise Quieter Relieved Reporting Sketches Softer Surprised Tired Watches Weekly Wept Whatever Whoever Wrestles`.split(' '),
);
const words = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu;
const wordsOf = (text: string): string[] => text.match(words) ?? [];
const parts = (text: string): string[] => wordsOf(text).flatMap((word) => [word, ...word.split(/[’'-]/u)]);
const straight = (text: string): string => text.replaceAll('’', "'");

const people = [...students, ...guardians, ...staff].flatMap(({ name: { full, used } }) => [full, used ?? '']);
const known = new Set([...people, ...schools.map(({ name }) => name), ...agencies.map(({ name }) => name)].flatMap((name) => parts(straight(name))));
const common = new Set(wordsOf(straight(readFileSync(join(import.meta.dirname, '../../src/protocols/library/ntac-general/1.0/wording.en.json'), 'utf8'))));

/** The sentences in a story's source: its strings that hold a space. */
export const textsOf = (source: string): string[] => [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text]) => text!).filter((text) => text.includes(' '));

/** Words with a capital that are neither English nor the name of somebody in the district, once each. */
export function strangeNamesIn(texts: readonly string[]): string[] {
  const lower = new Set([...common, ...texts.flatMap((text) => wordsOf(straight(text)))].filter((word) => word === word.toLowerCase()));
  const strange = texts.flatMap((text) => wordsOf(straight(text))).filter((word) => /^\p{Lu}/u.test(word) && !isFine(word, lower));
  return [...new Set(strange)];
}

function isFine(word: string, lower: ReadonlySet<string>): boolean {
  const stem = word.replace(/'(?:s|ll|ve|d|m|re)$/u, '');
  return [word, stem].some((one) => known.has(one) || ordinary.has(one) || beginnings.has(one) || lower.has(one.toLowerCase())) || stem.length === 1;
}
