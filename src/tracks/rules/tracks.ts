import type { Id } from '../../kernel/ids.js';
import { isLocalDate } from '../../kernel/local-date.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** What an entry of a track tells. `ending` is written by ending it. */
export const entryKinds = {
  done: 'What was done', 'means-safety': 'Means safety', 'guardian-contact': 'Contact with a parent or guardian', 'next-step': 'Next step', status: 'How it stands', ending: 'Why it ended',
} as const;
export type EntryKind = keyof typeof entryKinds;
export const writtenKinds = ['done', 'means-safety', 'guardian-contact', 'next-step', 'status'] as const satisfies readonly EntryKind[];
export type WrittenKind = (typeof writtenKinds)[number];

/** Characters of one entry. */
export const longestEntry = 10_000;

export interface EntryProblem { field: string; text: string }

/** What an entry lacks beside when it happened: words, and for a next step the day by which it is done. */
export function entryProblems({ kind, body, dueOn }: { kind: string; body: string; dueOn: string }, today: string): EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (!(writtenKinds as readonly string[]).includes(kind)) problems.push({ field: 'kind', text: 'Choose what this is about' });
  if (body.trim() === '') problems.push({ field: 'body', text: 'Write what others of this track need to know' });
  if (kind === 'next-step' && !isLocalDate(dueOn)) problems.push({ field: 'dueOn', text: 'Enter the day by which it is done' });
  else if (kind === 'next-step' && dueOn < today) problems.push({ field: 'dueOn', text: 'That day is over. Enter today or a later day' });
  return problems;
}

export interface TrackNow { lead: Id; ended: boolean; members: readonly Id[] }

/** Whether a colleague may become a member, or the lead. `able` are those whose seat there lets them read tracks, without whom a conflict keeps out. */
export function mayJoin(colleague: Id, { ended, lead, members }: TrackNow, able: readonly Id[], as: 'member' | 'lead'): Verdict {
  if (ended) return refused('This track has ended. Open another one where it is needed.');
  if (!able.includes(colleague)) return refused('Choose a counselor or a psychologist of the list', 'colleague');
  if (as === 'lead') return colleague === lead ? refused('They lead it already', 'colleague') : fine;
  return members.includes(colleague) ? refused('They are a member already', 'colleague') : fine;
}

/** The lead stays until somebody else leads: a track always has somebody who answers for it. */
export function mayRelease(colleague: Id, { lead, members, ended }: TrackNow): Verdict {
  if (ended) return refused('This track has ended. Nobody has to be released from it.');
  if (colleague === lead) return refused('Give the lead to somebody else first.');
  return members.includes(colleague) ? fine : refused('They are not a member of this track.');
}
