import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';

export interface Triager { account: Id; discipline: Discipline }
export interface Reader { account: Id; disciplines: readonly Discipline[] }

/**
 * Whether somebody may confirm another person's triage, and in which discipline they do it: never one's own, and
 * never from the same field of work. The sentence says why not.
 */
export function secondReader(triager: Triager, reader: Reader): { ok: true; discipline: Discipline } | { ok: false; why: string } {
  if (reader.account === triager.account) return { ok: false, why: 'You triaged this report yourself. Somebody of another discipline confirms it.' };
  const discipline = reader.disciplines.find((one) => one !== triager.discipline);
  if (discipline === undefined) return { ok: false, why: 'The second reader must be of another discipline than the person who triaged this report.' };
  return { ok: true, discipline };
}

/** Whom to ask: the readers of the school; the district's only where the school has none. */
export function readersToAsk<R extends Reader & { school: Id | null }>(triager: Triager, colleagues: readonly R[]): R[] {
  const able = colleagues.filter((one) => secondReader(triager, one).ok);
  const here = able.filter(({ school }) => school !== null);
  return here.length > 0 ? here : able;
}
