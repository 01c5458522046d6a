import { everyday } from './everyday-words.js';
import { words } from './folded.js';
import { nameKeys, nearness } from './near-names.js';
import { particles } from './person-name.js';
import { soundKey } from './sound-key.js';

/** A name has at most this many words; what is longer is a text. */
export const mostNameWords = 12;
/** Words of a text that are looked at, and keys that it is found under: no text typed can make this slow. */
const mostTextWords = 400;
const mostTextKeys = 200;

/** The keys under which a text about somebody is found: those of a name, or of a longer text its words with their sounds, as they follow each other. */
export function textKeys(text: string): string[] {
  const parts = words(text);
  if (parts.length <= mostNameWords) return nameKeys(text);
  const keys = parts.filter((word) => !everyday.has(word)).flatMap((word) => { const sound = soundKey(word); return sound === null ? [word] : [word, `~${sound}`]; });
  return [...new Set(keys)].slice(0, mostTextKeys);
}

/**
 * Whether a text longer than a name holds that name or a near one: some of its words, one after the other, that are
 * `near` or the `same` for `nearness`. Between them may stand one more name or initial. A part of a name must hold two
 * words that are more than particles ("de la" names nobody), and where no word is right to the letter it takes more than
 * a few letters to be near. A name of one word is not looked for here: too many share one.
 */
export function namedIn(text: string, name: string): boolean {
  const parts = words(name);
  const size = parts.length;
  if (size < 2 || size > mostNameWords) return false;
  const told = tokens(text);
  if (told.length <= size) return false;
  const keys = new Set(nameKeys(name));
  const likely = told.map(({ word }) => keys.has(word) || keys.has(`~${soundKey(word) ?? ''}`));
  return told.some((_, at) => runs(told, at, size).some(({ from, to, kept }) => likely.slice(from, to).includes(true) && (kept.length === size || solid(kept)) && sure(kept, parts) && nearness(kept.join(' '), name, { shortForms: false }) !== null));
}

/** Whether two texts about whom a report is may speak of one person, as far as names go. */
export function maySpeakOfOne(one: string, other: string): boolean {
  return nearness(one, other) !== null || namesAlone(other).some((name) => namedIn(one, name)) || namesAlone(one).some((name) => namedIn(other, name));
}

/** A text of so few words, with no everyday word among them, is taken for a name, however it is written. */
const mostWordsWrittenSmall = 3;
const mostWordsOfAName = 6;

/** The parts of a text that are nothing but a name: "Jordan Ellis" of "Jordan Ellis, grade 7, gray coat". What only describes somebody is none. */
function namesAlone(text: string): string[] {
  return text.split(/[,;:.()/–—\n]/u).filter((part) => {
    const told = tokens(part);
    if (told.length < 2 || told.length > mostWordsOfAName || told.some(({ word }) => everyday.has(word) || /\p{N}/u.test(word))) return false;
    return told.every(({ word, proper }) => proper || particles.has(word)) || (part.length === text.length && told.length <= mostWordsWrittenSmall);
  });
}

interface Token { word: string; proper: boolean }

/** The folded words of a text; `proper` for those that are not written small, as names are, and for single letters. */
function tokens(text: string): Token[] {
  return text.split(/\s+/u).flatMap((piece) => {
    const proper = !/^[^\p{L}]*\p{Ll}/u.test(piece);
    return words(piece).map((word) => ({ word, proper: proper || [...word].length === 1 }));
  }).slice(0, mostTextWords);
}

/** From one place of a text: every run of two words to as many as the name has, and runs of one more with a proper word left out between the ends. */
function runs(told: readonly Token[], from: number, size: number): { from: number; to: number; kept: string[] }[] {
  const found: { from: number; to: number; kept: string[] }[] = [];
  for (let to = from + 2; to <= Math.min(from + size, told.length); to += 1) found.push({ from, to, kept: told.slice(from, to).map(({ word }) => word) });
  const to = from + size + 1;
  if (to > told.length) return found;
  for (let out = from + 1; out < to - 1; out += 1) if (told[out]!.proper) found.push({ from, to, kept: [...told.slice(from, out), ...told.slice(out + 1, to)].map(({ word }) => word) });
  return found;
}

/** Letters of a run in which no word is one of the name's: with fewer, everyday words come near to short names ("seen come" to "Seun Combe"). */
const fewestNearLetters = 10;

const sure = (kept: readonly string[], parts: readonly string[]): boolean => kept.some((word) => parts.includes(word)) || [...kept.join('')].length >= fewestNearLetters;

const solid = (kept: readonly string[]): boolean => kept.filter((word) => !particles.has(word) && !everyday.has(word)).length > 1;
