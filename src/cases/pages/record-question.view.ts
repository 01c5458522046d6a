import { type fieldsFor, type Field, type Problem, type Typed } from '../../platform/web/index.js';
import { looksLikeRecord, saidNotFromRecord } from '../rules/record-like.js';

export { looksLikeRecordRefusal, mayKeep, recordDetail } from '../rules/record-like.js';

const name = 'notFromRecord';
const textsIn = (typed: Typed, fields: readonly string[]): string[] => fields.flatMap((field) => [typed[field] ?? ''].flat());

/** Whether the writer said that a text which looks like one is not from a criminal-history record. */
export const saysNotFromRecord = (typed: Typed): boolean => [typed[name] ?? ''].flat().includes('said');

/** The question, where one of these fields holds such a text; null where there is nothing to ask, so that a page mostly shows none. */
export function recordQuestion(fields: ReturnType<typeof fieldsFor>, typed: Typed, asked: readonly string[]): Field | null {
  if (!textsIn(typed, asked).some(looksLikeRecord)) return null;
  return fields.checks(name, 'Is this from a criminal-history record?', [{ value: 'said', label: saidNotFromRecord }], {
    hint: 'What a criminal-history record says is not written down here, only that it was checked and whether it matters. Take it out, or tick the box if the text comes from elsewhere: that is kept with it.',
  });
}

/** The problem that brings the page back, with the text in it, until it is changed or the box is ticked. */
export function recordProblems(typed: Typed, asked: readonly string[]): Problem[] {
  if (saysNotFromRecord(typed) || !textsIn(typed, asked).some(looksLikeRecord)) return [];
  return [{ field: name, text: 'This text looks like part of a criminal-history record. Take that out, or tick the box if it is not from one' }];
}
