import type { RecordClass } from '../../kernel/record-class.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Characters of one note. */
export const longestNote = 20_000;

/** The classes in which a note may be written, the usual one first. */
export const noteClasses = ['team', 'counselor-confidential', 'health', 'law-enforcement'] as const satisfies readonly RecordClass[];

export interface CorrectedNote { caseId: string; correctedBy: string | null }

/** A note is corrected once, in its own case; a second correction names the first one. */
export function mayCorrect(caseId: string, note: CorrectedNote | null): Verdict {
  if (note === null || note.caseId !== caseId) return refused('That note is not in this case.');
  return note.correctedBy === null ? fine : refused('That note was corrected already. Correct the newest version instead.');
}
