import { words } from './folded.js';
import { namedIn } from './named-in.js';
import { alike, nameKeys, nearness } from './near-names.js';
import type { PersonName } from './person-name.js';
import { soundKey } from './sound-key.js';

/** A name as a person carries it. */
export type Known = Pick<PersonName, 'full' | 'used'>;

/** 'part': no more than one word in common, or one that is spelled otherwise and sounds the same, for looking somebody up by a first or a family name alone. */
export type Likeness = 'same' | 'near' | 'part';

/** The keys of every name a person goes by. */
export function personKeys({ full, used }: Known): string[] {
  return [...new Set([...nameKeys(full), ...nameKeys(used ?? '')])];
}

/**
 * How alike an asked name is to a person's: to the full name, to the name used, or to both together, since people mix
 * them ("Katie Dunmore" is Katherine Anne Dunmore who goes by Katie). The closest counts; null when nothing is shared.
 * A longer text ("Jordan Ellis by the lockers, in a red coat") is near to every name that it holds.
 */
export function likeness(asked: string, { full, used }: Known): Likeness | null {
  const names = used === null ? [full] : [full, used, `${full} ${used}`];
  const closeness = names.map((name) => nearness(asked, name));
  if (closeness.includes('same')) return 'same';
  if (closeness.includes('near') || names.some((name) => namedIn(asked, name)) || onlyNameIn(asked, full)) return 'near';
  const carried = new Set(words(`${full} ${used ?? ''}`));
  return words(asked).some((word) => carried.has(word) || soundsLikeOneOf(word, carried)) ? 'part' : null;
}

/** Fewer letters sound like too many names. */
const fewestHeardLetters = 5;

function soundsLikeOneOf(word: string, carried: ReadonlySet<string>): boolean {
  const sound = word.length < fewestHeardLetters ? null : soundKey(word);
  return sound !== null && [...carried].some((name) => name.length >= fewestHeardLetters && soundKey(name) === sound && alike(word, name));
}

/** Whether a text names a person: wholly or nearly, never by one shared word. */
export function tellsOf(text: string, person: Known): boolean {
  const how = likeness(text, person);
  return how === 'same' || how === 'near';
}

/** More words than this tell about somebody: they are no name. */
const mostWordsOfAName = 4;
const shortestOnlyName = 4;

/** Whether a text holds the one word that is somebody's whole name, letter for letter: too short a word in Latin letters could be anything. */
function onlyNameIn(asked: string, full: string): boolean {
  const [word, ...more] = words(full);
  if (word === undefined || more.length > 0 || (/^[a-z]+$/.test(word) && word.length < shortestOnlyName)) return false;
  const told = words(asked);
  return told.length > mostWordsOfAName && told.includes(word);
}
