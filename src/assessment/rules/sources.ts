/** Where an answer comes from. `none` stands alone: the team says so, and no source supports it. */
export const sourceKinds = [
  'person-of-concern', 'target', 'witness', 'family', 'staff', 'records', 'messages', 'police', 'provider', 'other', 'none',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const isSourceKind = (text: string): text is SourceKind => (sourceKinds as readonly string[]).includes(text);

/** What is wrong with the sources of one answer, or null: each answer names at least one, or says there is none. */
export function sourcesProblem(sources: readonly string[]): string | null {
  if (sources.some((source) => !isSourceKind(source))) return 'Choose sources from the list';
  if (sources.length === 0) return 'Choose where this comes from, or “None”';
  return sources.includes('none') && sources.length > 1 ? 'Choose “None” alone, or the sources without “None”' : null;
}
