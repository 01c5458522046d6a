/** "Level of concern set to", "kept at", "raised from Moderate to": what a determination did to the one before. `n` counts from the lowest level. */
export function levelChange(before: { n: number; word: string } | null, n: number): string {
  if (before === null) return 'Level of concern set to';
  if (before.n === n) return 'Level of concern kept at';
  return `Level of concern ${n > before.n ? 'raised' : 'lowered'} from ${before.word} to`;
}

/** "administration, a third member and SRO": names within a sentence. A capital that only begins the name goes. */
export function inSeries(names: readonly string[]): string {
  const words = names.map((name) => name.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (first) => first.toLocaleLowerCase('en-US')));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export type DeterminationState = 'agreed' | 'provisional' | 'replaced-unsigned' | 'replaced';

/** Where one of the determinations of a case stands today. */
export function stateOf({ complete, newest, agreed }: { complete: boolean; newest: boolean; agreed: boolean }): DeterminationState {
  if (agreed) return 'agreed';
  if (complete) return 'replaced';
  return newest ? 'provisional' : 'replaced-unsigned';
}
