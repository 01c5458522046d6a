import fc from 'fast-check';
import { bytesPerPage, fitOnPage, longestNote, mayCorrect, notesPerPage } from '../../../src/cases/rules/notes.js';

test('a note is corrected in its own case', () => {
  expect(mayCorrect('case', { caseId: 'case' })).toEqual({ ok: true });
  expect(mayCorrect('case', { caseId: 'other' }).ok).toBe(false);
  expect(mayCorrect('case', null).ok).toBe(false);
});

const note = (body: string) => ({ body });

test('a page holds fifty notes, fewer when they are long, and one however long it is', () => {
  expect(fitOnPage([])).toBe(0);
  expect(fitOnPage(Array.from({ length: 60 }, () => note('short')))).toBe(notesPerPage);
  expect(fitOnPage([note('x'.repeat(longestNote)), note('x'.repeat(longestNote)), note('short')])).toBe(1);
  expect(fitOnPage([note('中'.repeat(longestNote)), note('short')])).toBe(1);
  expect(fitOnPage([note('<'.repeat(2000)), note('<'.repeat(1600)), note('<'.repeat(100))])).toBe(2); // six bytes each, as the page writes them
});

test('pages in a row hold every note once, none over the bytes unless it holds one note alone', () => {
  fc.assert(fc.property(fc.array(fc.string({ maxLength: 9000 }).map(note), { maxLength: 120 }), (notes) => {
    const pages: { body: string }[][] = [];
    for (let at = 0; at < notes.length; at += pages.at(-1)!.length) pages.push(notes.slice(at, at + fitOnPage(notes.slice(at))));
    expect(pages.flat()).toEqual(notes);
    for (const page of pages) {
      expect(page.length).toBeLessThanOrEqual(notesPerPage);
      if (page.length > 1) expect(Buffer.byteLength(page.map(({ body }) => body).join(''))).toBeLessThanOrEqual(bytesPerPage);
    }
  }), { numRuns: 50 });
});
