import { fine, refused, type Verdict } from '../../kernel/result.js';
import { writtenBytes } from '../../kernel/written-bytes.js';

/** Characters of one note. */
export const longestNote = 20_000;

/** Notes of one page at most, and the bytes of their text, as the page writes it, at which a page ends: a page stays small however long its notes are. */
export const notesPerPage = 50;
export const bytesPerPage = 22_000;

/** How many of these notes, in their order, stand on one page: one at least, however long it is. */
export function fitOnPage(notes: readonly { body: string }[]): number {
  let bytes = 0;
  const over = notes.slice(0, notesPerPage).findIndex(({ body }, at) => {
    bytes += writtenBytes(body);
    return at > 0 && bytes > bytesPerPage;
  });
  return over === -1 ? Math.min(notes.length, notesPerPage) : over;
}

/** Why somebody who reads a text, or knows of it, may still not correct it. */
export const correctionIsTheWriters = 'Only somebody who writes texts for these readers can correct it.';

/** A note is corrected in its own case. That it is corrected once, the second one seeing both texts, its command sees to. */
export function mayCorrect(caseId: string, note: { caseId: string } | null): Verdict {
  return note === null || note.caseId !== caseId ? refused('That note is not in this case.') : fine;
}
