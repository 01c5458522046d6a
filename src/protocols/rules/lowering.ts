import type { Definition } from './definition.js';

export type LoweringLack = 'new-fact' | 'signature';

/** Whether the second level stands below the first. False where either is unknown or there was none. */
export function lowers({ levels }: Definition, from: string | null, to: string): boolean {
  const [before, after] = [levels.findIndex(({ id }) => id === from), levels.findIndex(({ id }) => id === to)];
  return before >= 0 && after >= 0 && after < before;
}

/**
 * What lowering a level still lacks: a fact learned since the level that stands, and enough different people who sign.
 * Nothing for a level that does not fall, and for a protocol that says nothing of it.
 */
export function loweringLacks(definition: Definition, from: string | null, to: string, given: { newFacts: number; signers: readonly string[] }): LoweringLack[] {
  const rule = definition.determination?.lowering;
  if (rule === undefined || !lowers(definition, from, to)) return [];
  return [
    ...(rule.newFact && given.newFacts < 1 ? ['new-fact' as const] : []),
    ...(new Set(given.signers).size < rule.signers ? ['signature' as const] : []),
  ];
}

/** Words that the reasons for a level still lack, in any script; 0 when they are long enough. */
export function reasonWordsMissing(definition: Definition, reasons: string): number {
  const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(reasons)].filter(({ isWordLike }) => isWordLike).length;
  return Math.max(0, (definition.determination?.reasonWords ?? 1) - words);
}
