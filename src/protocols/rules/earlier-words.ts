import type { Wording } from './files.js';

/** The words of a version, with those of earlier ones (oldest first) for ids that it does not have any more. Its own always stand. */
export function withEarlierWords(now: Wording, earlier: readonly Wording[]): Wording {
  const merged = earlier.reduceRight((words, older) => Object.fromEntries(Object.entries(words).map(([list, value]) => {
    const before = older[list as keyof Wording];
    return [list, typeof value === 'object' && typeof before === 'object' ? { ...before, ...value } : value];
  })), { ...now } as Record<string, unknown>);
  return merged as unknown as Wording;
}
