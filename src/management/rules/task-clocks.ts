import type { MetClock, NeededClock } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Within } from '../../kernel/within.js';
import type { Hop } from '../../protocols/index.js';
import type { TaskRecord, TaskState } from './pack-tasks.js';

export interface TaskClockFacts {
  id: string; name: string; source: string; means: boolean; since: Instant | null; owner: Id | null; state: TaskState; required: boolean; within: Within | null; tell?: readonly Hop[];
  shown: { by: Id; at: Instant } | null;
  records: readonly Pick<TaskRecord, 'step' | 'by' | 'at'>[];
}

const kindOf = ({ means }: TaskClockFacts): 'means-safety' | 'task' => (means ? 'means-safety' : 'task');

/** The clock of a task that is open: from when the weapon was learned of, or from when the records began to ask for it. Null where the protocol gives no time. */
export function taskClock(task: TaskClockFacts, changedAt: Instant): NeededClock | null {
  const { id, name, source, since, owner, state, required, within, tell } = task;
  if (!required || state === 'settled' || within === null) return null;
  const from = since === null ? { from: changedAt, since: 'the records of the case began to ask for it' } : { from: since, since: 'somebody learned that a weapon is within reach' };
  return { kind: kindOf(task), about: id, participant: null, what: name, by: { within, ...from }, source, owner, tell };
}

/** What settled a task; null while it is open. Being done is not enough where somebody else has to check. */
export function taskMet(task: TaskClockFacts): MetClock | null {
  if (task.state !== 'settled') return null;
  const last = task.shown ?? task.records.at(-1);
  return last === undefined ? null : { kind: kindOf(task), about: task.id, at: last.at, by: last.by };
}
