/** Most cases of one sample. */
export const largestSample = 100;

export interface Drawable { /** Unique, and known to whoever checks the drawing. */ number: string }

/**
 * Draws `size` of the given cases, fewer where there are fewer: those whose SHA-256 of "seed:number" comes first. The same
 * seed gives the same cases in whatever order they are given, and a larger size keeps what a smaller one drew. Sorted by number.
 */
export async function draw<T extends Drawable>(seed: string, cases: readonly T[], size: number): Promise<T[]> {
  const ranked = await Promise.all(cases.map(async (one) => ({ one, rank: await rankOf(seed, one.number) })));
  ranked.sort((a, b) => compare(a.rank, b.rank) || compare(a.one.number, b.one.number));
  return ranked.slice(0, size).map(({ one }) => one).sort((a, b) => compare(a.number, b.number));
}

/** 64 hexadecimal digits. */
async function rankOf(seed: string, number: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${seed}:${number}`));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
