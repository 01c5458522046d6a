import fc from 'fast-check';
import { standsOpen } from '../../../src/exports/rules/shown-images.js';
import { newId } from '../../../src/kernel/ids.js';
import { recordClasses } from '../../../src/kernel/record-class.js';

const [row, text] = [newId(), newId()];
const image = (columns: object) => JSON.stringify({ id: row, ...columns });
const none = new Set<string>();

test.each(recordClasses)('a row of class %s stands open only if everybody reads it who reads the case', (record_class) => {
  expect(standsOpen({ table: 'note', row, image: image({ record_class, body: 'x' }) }, none)).toBe(['report', 'team'].includes(record_class));
});

test('a row without a class stands open only if it says who works on the case or where it stands', () => {
  expect(['case_file', 'team_member', 'closure_signature', 'event', 'text_share', 'clock_look', 'identity_request', 'reporter_identity'].map((table) => standsOpen({ table, row, image: image({}) }, none))).toEqual([true, true, true, false, false, false, false, false]);
});

test('a report in confidence stays closed, an open one does not', () => {
  expect([0, 1].map((confidential) => standsOpen({ table: 'report', row, image: image({ record_class: 'report', confidential }) }, none))).toEqual([true, false]);
});

test('a copy of the case does not stand in a pack, whatever its class', () => {
  expect(['summary_copy', 'evidence_pack'].map((table) => standsOpen({ table, row, image: image({ record_class: 'team' }) }, none))).toEqual([false, false]);
});

test('a text that was given to fewer readers since is kept back in every image, and so is whatever names it', () => {
  fc.assert(fc.property(fc.constantFrom('body', 'corrects_id', 'origin_id', 'supported_by'), fc.string(), (column, words) => {
    expect(standsOpen({ table: 'note', row, image: image({ record_class: 'team', [column]: `${words}${text}` }) }, new Set([text]))).toBe(false);
  }));
  expect(standsOpen({ table: 'note', row, image: image({ record_class: 'team' }) }, new Set([row]))).toBe(false);
  expect(standsOpen({ table: 'note', row, image: image({ record_class: 'team', body: 'x', corrects_id: null }) }, new Set([text]))).toBe(true);
});
