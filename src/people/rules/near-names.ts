import { everyday } from './everyday-words.js';
import { words } from './folded.js';
import { soundKey } from './sound-key.js';

/** Beyond this many words or letters nothing is compared one by one, so that no text typed can make this slow. */
const MOST_WORDS = 12;
const LONGEST_WORD = 60;

/**
 * The keys under which a name is found, each once: its folded words, "~" and a key by sound for each word in Latin
 * letters, and "=" and all the words run together. Two names that `nearness` calls same or near share at least one.
 */
export function nameKeys(name: string): string[] {
  const parts = words(name);
  const sounds = parts.map(soundKey).filter((key) => key !== null).map((key) => `~${key}`);
  const joined = parts.length > 0 ? [`=${parts.join('')}`] : [];
  return [...new Set([...parts, ...sounds, ...joined])];
}

/**
 * How alike two names are. 'same': the same words in any order, whatever the case, marks and punctuation.
 * 'near': the words of the shorter name all find a like word in the longer, two at least unless both are single
 * names; or the two differ only in where the spaces stand. A person confirms; this only says whom to look at.
 * `shortForms` ("Jon" for "Jonathan") are like words too, but not within a text, where "man" would be Manuel.
 */
export function nearness(a: string, b: string, { shortForms = true } = {}): 'same' | 'near' | null {
  const [shorter, longer] = [words(a).sort(), words(b).sort()].sort((one, other) => one.length - other.length) as [string[], string[]];
  if (shorter.length === 0) return null;
  if (shorter.join(' ') === longer.join(' ')) return 'same';
  if (words(a).join('') === words(b).join('')) return 'near';

  const enough = shorter.length > 1 || longer.length === 1;
  if (!enough || longer.length > MOST_WORDS || !shareAKey(a, b)) return null;
  return eachFindsItsOwn(shorter, longer, (one, other) => alike(one, other) || (shortForms && isShortForm(one, other))) ? 'near' : null;
}

function shareAKey(a: string, b: string): boolean {
  const keys = new Set(nameKeys(a));
  return nameKeys(b).some((key) => keys.has(key));
}

/** Whether every word of one list can be given a like word of the other, no word given twice. */
function eachFindsItsOwn(shorter: string[], longer: string[], like: (one: string, other: string) => boolean): boolean {
  const givenTo = new Map<number, string>();
  const place = (word: string, tried: Set<number>): boolean =>
    longer.some((other, at) => {
      if (tried.has(at) || !like(word, other)) return false;
      tried.add(at);
      const holder = givenTo.get(at);
      if (holder !== undefined && !place(holder, tried)) return false;
      givenTo.set(at, word);
      return true;
    });
  return shorter.every((word) => place(word, new Set()));
}

/** Fewer letters than this are an initial or a syllable, no short form. */
const shortestForm = 3;

/** Whether one word is how the other begins: Jon and Jonathan, Sam and Samuel. */
function isShortForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= shortestForm && long.length <= LONGEST_WORD && long.startsWith(short) && !everyday.has(short);
}

/** Whether two folded words may be one name in two spellings: a slip or two, one more where they sound alike. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.max(a.length, b.length);
  if (length > LONGEST_WORD) return false;
  const slips = length <= 3 ? 0 : length <= 7 ? 1 : 2;
  const soundsAlike = soundKey(a) !== null && soundKey(a) === soundKey(b);
  return editDistance([...a], [...b]) <= slips + (soundsAlike ? 1 : 0);
}

/** Letters put in, left out, changed, or two neighbours swapped, at their fewest. */
function editDistance(a: string[], b: string[]): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  a.forEach((letter, row) => {
    const next = [row + 1];
    b.forEach((other, column) => {
      let fewest = Math.min((last[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, (last[column] ?? 0) + (letter === other ? 0 : 1));
      if (row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === other) fewest = Math.min(fewest, (before[column - 1] ?? 0) + 1);
      next.push(fewest);
    });
    before = last;
    last = next;
  });
  return last[b.length] ?? 0;
}
