import { gatesBefore, requiredGates, type Definition, type Gate, type Known } from '../../protocols/index.js';

/** What a protocol says of first reads in a case as it stands. `levels` are those for which it asks, lowest first; `holdsUp` whether such a level waits for them. */
export interface ReadsDemand { gate: Gate; people: number; levels: string[]; holdsUp: boolean }

/** Tried with each level, for the question comes before there is one. Null where the protocol asks for none. */
export function readsDemand(definition: Definition, known: Known): ReadsDemand | null {
  const asked = definition.levels.flatMap(({ id }) => requiredGates(definition, { ...known, level: id }).filter(({ kind }) => kind === 'blind-first-reads').map((gate) => ({ level: id, gate })));
  const gate = asked[0]?.gate;
  return gate === undefined ? null : { gate, people: gate.people ?? 1, levels: asked.map(({ level }) => level), holdsUp: gate.before === 'determination' };
}

/** How many reads still have to be opened before this level may be recorded; 0 where it may. */
export function readsLacking(definition: Definition, known: Known, level: string, opened: number): number {
  const gate = gatesBefore(definition, { ...known, level }, 'determination').find(({ kind }) => kind === 'blind-first-reads');
  return gate === undefined ? 0 : Math.max(0, (gate.people ?? 1) - opened);
}
