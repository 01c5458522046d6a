import { judgingWords } from '../rules/plain-words.js';

export interface PointedOut { words: string; ask: string; href: string }

/** "You wrote “scary”. What did you see or hear?" with the way to correct it; null where there is nothing to point out, or no way. Three words at most. */
export function pointedOut(texts: readonly string[], href: string | null): PointedOut | null {
  const found = texts.flatMap(judgingWords).slice(0, 3);
  if (href === null || found.length === 0) return null;
  return { words: `You wrote ${found.map(({ word }) => `“${word}”`).join(', ')}.`, ask: found[0]!.ask, href };
}
