/** A word that judges a person, and what to ask in its place. Hints only: nothing is refused, and nothing about it is kept. */
interface Judging { words: readonly string[]; ask: string }

const judging: readonly Judging[] = [
  { words: ['scary', 'creepy', 'frightening', 'menacing', 'intimidating', 'spooky', 'sinister'], ask: 'What did you see or hear?' },
  { words: ['weird', 'weirdo', 'freak', 'freaky', 'bizarre', 'abnormal', 'loner', 'misfit', 'oddball'], ask: 'What did the person do or say?' },
  { words: ['crazy', 'insane', 'psycho', 'psychopath', 'sociopath', 'lunatic', 'deranged', 'unhinged', 'mental case', 'nuts'], ask: 'What did the person do or say? A diagnosis is for those who treat.' },
  { words: ['gang-looking', 'gang looking', 'thug', 'thuggish', 'ghetto', 'gangster', 'hoodlum', 'punk', 'sketchy', 'shady', 'shifty', 'suspicious-looking', 'suspicious looking'], ask: 'What did you see? Write what it was, not what it looked like.' },
  { words: ['evil', 'monster', 'bad seed', 'bad apple', 'manipulative', 'attention-seeking', 'attention seeking', 'disrespectful', 'defiant', 'hostile'], ask: 'What happened, and what was said?' },
];

const asks = new Map(judging.flatMap(({ words, ask }) => words.map((word) => [word, ask] as const)));
/** Longer ones first, so that "suspicious-looking" is found whole; no letter, digit or hyphen may touch a word. */
const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}_-])(?:${[...asks.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}\\p{M}_-])`, 'giu');

/** What stands between quotation marks is somebody's own words. A mark that is never closed holds to the end of its paragraph. */
const quoted = /“[^”\n]*(?:”|$)|„[^“”\n]*(?:[“”]|$)|«[^»\n]*(?:»|$)|"[^"\n]*(?:"|$)|(?<![\p{L}\p{N}])‘[^\n]*?(?:’(?!\p{L})|$)|(?<![\p{L}\p{N}])'[^'\n]*'(?!\p{L})/gmu;

export interface PlainWord { word: string; ask: string }

/** The judging words of a text, as written, each once, in order; none from inside quotation marks. */
export function judgingWords(text: string): PlainWord[] {
  const found = new Map<string, PlainWord>();
  for (const [word] of text.replaceAll(quoted, ' “” ').matchAll(pattern)) {
    const plain = word.toLowerCase();
    if (!found.has(plain)) found.set(plain, { word, ask: asks.get(plain)! });
  }
  return [...found.values()];
}
