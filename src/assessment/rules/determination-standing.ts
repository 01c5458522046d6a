import type { Judgement, Signature } from '../../protocols/index.js';

/** One determination, in the order in which they were recorded; `complete` when everybody whom the protocol asks has signed. */
export interface Recorded { level: string; facts: readonly string[]; complete: boolean }

export interface DeterminationStanding<D extends Recorded> {
  /** The last one that is complete: what the team has agreed on. */
  agreed: D | null;
  /** A newer one that still lacks a signature. */
  proposed: D | null;
  /**
   * The facts that act. One that is found acts at once, signed or not; one that a proposal no longer names goes on
   * acting until the proposal is complete, so that no single person can take a duty away.
   */
  facts: string[];
}

/** Which determination stands, from all of a case, oldest first. */
export function determinationStanding<D extends Recorded>(determinations: readonly D[]): DeterminationStanding<D> {
  const agreed = determinations.findLast(({ complete }) => complete) ?? null;
  const newest = determinations.at(-1) ?? null;
  const proposed = newest === agreed ? null : newest;
  return { agreed, proposed, facts: [...new Set([...(agreed?.facts ?? []), ...(proposed?.facts ?? [])])].sort() };
}

/** A recorded determination as the protocol's rule on signatures asks for it. */
export function asJudged(recorded: { level: string; rationale: string; citations: readonly unknown[]; written_facts: string }, signatures: readonly Signature[]): Judgement {
  const { level, rationale, citations, written_facts } = recorded;
  return { level, rationale, restsOn: citations.length + (written_facts.trim() === '' ? 0 : 1), signatures };
}
