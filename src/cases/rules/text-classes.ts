import type { RecordClass } from '../../kernel/record-class.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** The classes in which a text may be written, the usual one first. */
export const textClasses = ['team', 'counselor-confidential', 'health', 'law-enforcement', 'legal'] as const satisfies readonly RecordClass[];
export type TextClass = (typeof textClasses)[number];

/** The kinds of text whose readers are chosen where they are written. */
export type TextKindName = 'note' | 'interview' | 'family-contact' | 'fact' | 'referral';

/** The classes that a text of a kind may have. A referral is followed up by the team, or is about health; more it need not say. */
export const classesOf = (kind: TextKindName): readonly TextClass[] => (kind === 'referral' ? ['team', 'health'] : textClasses);

/** Characters that make a reason, rather than a word to get past the field. */
export const shortestReason = 10;
export const longestReason = 2000;

/** Whether a text was written for fewer readers than the team. */
export const isConfidential = (recordClass: RecordClass): boolean => recordClass !== 'team' && recordClass !== 'report';

export interface ClassChange {
  from: RecordClass;
  to: RecordClass;
  reason: string;
  /** Whether they may write this text, and texts of the new class. */
  writes: boolean;
  writesNew: boolean;
  /** Whether every version of it, and whether the first one, is of their own hand. */
  all: boolean;
  first: boolean;
  /** Whether the new class is one in which everybody reads only what is their own. */
  own: boolean;
  /** Whether everybody who wrote a version of it could still read it. */
  writersRead: boolean;
}

/**
 * Whether somebody may give a text, with all its versions, to other readers. What was written for fewer readers is opened by
 * its writer alone; nobody takes a text away from those who wrote it.
 */
export function mayChangeClass({ from, to, reason, writes, writesNew, all, first, own, writersRead }: ClassChange): Verdict {
  if (!writes || !writesNew) return refused('You may not write texts for these readers.');
  if (from === to) return refused('It is for these readers already.');
  if (isConfidential(from) && !first) return refused('Only whoever wrote it can give it to other readers.');
  if (own && !all) return refused('Only whoever wrote all of it can keep it to their own readers.');
  if (!writersRead) return refused('Whoever wrote it could not read it any more. Ask them to change it.');
  return reason.trim().length < shortestReason ? refused(`Write why, in at least ${shortestReason} characters.`) : fine;
}

/** Whether somebody may share a text: its writer, in a class of own texts, with a colleague of the team who has such texts too. */
export function mayShare({ own, mine, colleague, already }: { own: boolean; mine: boolean; colleague: boolean; already: boolean }): Verdict {
  if (!mine) return refused('Only whoever wrote it can share it.');
  if (!own) return refused('Only a text that nobody else reads can be shared.');
  if (!colleague) return refused('Choose a counselor or a psychologist of the team.');
  return already ? refused('It is shared with this colleague already.') : fine;
}
