import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Characters of who did something, and of how. */
export const longestTaskLine = 200;
export const longestTaskText = 4_000;

/** What can be recorded about a task of the protocol. */
export const taskSteps = { done: 'Done', checked: 'Checked', 'check-failed': 'Checked, and it does not hold', 'not-needed': 'Not needed here' } as const;
export type TaskStep = keyof typeof taskSteps;

export interface TaskRecord { id: Id; task: string; step: TaskStep; byWhom: string; on: LocalDate; how: string; by: Id; byName: string; at: Instant }

export const taskStates = { open: 'To do', 'to-check': 'Done, to be checked', settled: 'Settled' } as const;
export type TaskState = keyof typeof taskStates;

/** `since`: what was recorded before this moment was about something else, such as a weapon of which nobody knew then. */
export interface TaskNow { needsCheck: boolean; since: Instant | null }

type Recorded = Pick<TaskRecord, 'step' | 'by' | 'byWhom' | 'at'>;

/** How a task stands after its records, oldest first. A task that needs a check is settled by the check, never by saying that it is done. */
export function taskState({ needsCheck, since }: TaskNow, records: readonly Pick<Recorded, 'step' | 'at'>[]): TaskState {
  return records.filter(({ at }) => since === null || at >= since).reduce<TaskState>((state, { step }) => after(state, step, needsCheck), 'open');
}

function after(state: TaskState, step: TaskStep, needsCheck: boolean): TaskState {
  switch (step) {
    case 'done': return needsCheck ? 'to-check' : 'settled';
    case 'checked': return state === 'to-check' ? 'settled' : state;
    case 'check-failed': return 'open';
    case 'not-needed': return needsCheck ? state : 'settled';
  }
}

/** What can be recorded next. What somebody else has to check cannot be said to be needless. */
export function nextSteps(state: TaskState, needsCheck: boolean): TaskStep[] {
  if (state === 'settled') return [];
  if (state === 'to-check') return ['checked', 'check-failed'];
  return needsCheck ? ['done'] : ['done', 'not-needed'];
}

/** Whether somebody may record this now. Who recorded that a task is done does not record its check, and nobody checks their own doing. */
export function mayRecord(task: TaskNow, records: readonly Recorded[], wanted: { step: TaskStep; by: Id; byWhom: string }): Verdict {
  const state = taskState(task, records);
  if (!nextSteps(state, task.needsCheck).includes(wanted.step)) return refused(state === 'settled' ? 'This task is settled already' : 'That cannot be recorded as the task stands now. Choose one of the answers', 'step');
  if (wanted.step !== 'checked' && wanted.step !== 'check-failed') return fine;
  const done = records.findLast(({ step }) => step === 'done');
  if (done?.by === wanted.by) return refused('You recorded that it is done. Somebody else records the check', 'step');
  if (done !== undefined && plain(done.byWhom) === plain(wanted.byWhom)) return refused('Whoever did it does not check it. Write who else did', 'byWhom');
  return fine;
}

const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en-US');
