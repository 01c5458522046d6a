/** Runs after the last spec that shares this module: in a hall the hall says when that is (together.mjs), a spec on its own says it here. */
export function afterLastSpec(end: () => Promise<void>): void {
  const { hall } = globalThis as { hall?: { atLast: (() => Promise<void>)[] } };
  if (hall === undefined) afterAll(end);
  else hall.atLast.push(end);
}
