/** How many refusals of one person within a minute get an entry each: more than anybody meets who opens pages by hand. */
const namedEach = 60;

/**
 * Whether the `nth` refusal of one person within a minute is written down. Beyond the first 60 only the 61st, 62nd,
 * 64th, 68th, 76th … is, so that a program which tries addresses is seen, with how often, and cannot fill the ledger.
 */
export function isWritten(nth: number): boolean {
  const more = nth - namedEach;
  return more <= 0 || (more & (more - 1)) === 0;
}

/** What an entry says of how often: nothing while each has its own. */
export const howOften = (nth: number): { refusals?: number } => (nth > namedEach ? { refusals: nth } : {});
