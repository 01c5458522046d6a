import { textIn } from './fields.js';
import type { Typed } from './fields.view.js';

export interface TwoTexts { label: string; theirs: string; yours: string }

/** Somebody saved first: what they saved beside what is typed here, for parts/conflict. */
export function conflictView(by: string, at: string, fields: readonly TwoTexts[]) {
  return { by, at, fields: fields.map(({ label, theirs, yours }) => ({ label, theirs: theirs === '' ? '(empty)' : theirs, yours: yours === '' ? '(empty)' : yours })) };
}

/** What was typed into a field of a form that is not there any more, for parts/unsaved; null where nothing was. */
export function unsavedView(typed: Typed, name: string) {
  const text = textIn(typed)(name);
  return text.trim() === '' ? null : { text };
}

/** Only what differs; all of it when nothing does, so that the page never shows an empty comparison. */
export function differing(fields: readonly TwoTexts[]): readonly TwoTexts[] {
  const different = fields.filter(({ theirs, yours }) => theirs !== yours);
  return different.length === 0 ? fields : different;
}
