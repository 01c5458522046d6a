import { holds, type Known } from './conditions.js';
import type { Definition, Stage } from './definition.js';
import type { InputRecord, StageRecord } from './vocabulary.js';

/** What is recorded of one stage: the records that are there, and the choice last made; null while none is. */
export interface StageWork { records: ReadonlySet<StageRecord>; option: string | null }

export interface Path {
  /** Stages behind the case, in the order walked; those passed over are not among them. */
  walked: Stage[];
  /** Where the case is; null when its path has ended. */
  now: Stage | null;
}

const nothing: StageWork = { records: new Set(), option: null };

/**
 * Where a case is on its protocol's path: from the first stage on, past what is not required, along the choices made,
 * to the first stage that is not done. A way back to a stage already walked ends there: it is worked again.
 */
export function pathOf(definition: Definition, known: Known, work: ReadonlyMap<string, StageWork>): Path {
  const walked: Stage[] = [];
  const seen = new Set<string>();
  let now: Stage | null = definition.stages[0] ?? null;
  while (now !== null) {
    if (seen.has(now.id)) break;
    seen.add(now.id);
    const { records, option } = work.get(now.id) ?? nothing;
    const required = holds(now.requiredWhen, known);
    if (required && !isDone(now, records)) break;
    if (required) walked.push(now);
    const to: string | null = required ? after(now, option) : now.next[0] ?? null;
    now = definition.stages.find(({ id }) => id === to) ?? null;
  }
  return { walked, now };
}

/** Whether every record that makes a stage done is there. */
export const isDone = ({ doneWhen }: Stage, records: ReadonlySet<StageRecord>): boolean => doneWhen.every((record) => records.has(record));

/** What must still be written down before a stage may be decided, in the protocol's order. */
export const openInputs = ({ inputs }: Stage, there: ReadonlySet<InputRecord>): InputRecord[] => inputs.filter((input) => !there.has(input));

/** The stage that follows: by the choice where the stage offers some, else the first of those that may follow. Null ends the path. */
function after({ next, options }: Stage, option: string | null): string | null {
  const chosen = options.find(({ id }) => id === option);
  return chosen === undefined ? next[0] ?? null : chosen.to;
}
