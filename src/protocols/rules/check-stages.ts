import type { Definition, Stage } from './definition.js';
import { stageRecords } from './vocabulary.js';

/** Every stage can be reached from the first, leads on to an end, and is done by records that the product knows. */
export function checkStages({ stages }: Definition): string[] {
  const first = stages[0];
  if (first === undefined) return [];
  const reached = reachable([first.id], (id) => stages.find((stage) => stage.id === id)?.next ?? []);
  const ends = stages.filter(({ next }) => next.length === 0).map(({ id }) => id);
  const endsFrom = reachable(ends, (id) => stages.filter(({ next }) => next.includes(id)).map((stage) => stage.id));
  return [
    ...stages.flatMap((stage) => namesIn(stage, stages)),
    ...stages.filter(({ id }) => !reached.has(id)).map(({ id }) => `Stage "${id}" cannot be reached from "${first.id}".`),
    ...stages.filter(({ id }) => !endsFrom.has(id)).map(({ id }) => `From stage "${id}" no end can be reached.`),
  ];
}

function namesIn({ id, next, doneWhen }: Stage, stages: readonly Stage[]): string[] {
  const known: readonly string[] = stageRecords;
  return [
    ...next.filter((name) => !stages.some((stage) => stage.id === name)).map((name) => `Stage "${id}" leads to "${name}", which the protocol does not have.`),
    ...(doneWhen.length === 0 ? [`Stage "${id}" does not say which records make it done.`] : []),
    ...doneWhen.filter((name) => !known.includes(name)).map((name) => `Stage "${id}" is done by "${name}", which is not one of ${known.join(', ')}.`),
  ];
}

function reachable(from: readonly string[], steps: (id: string) => readonly string[]): Set<string> {
  const seen = new Set(from);
  for (const id of seen) for (const step of steps(id)) seen.add(step);
  return seen;
}
