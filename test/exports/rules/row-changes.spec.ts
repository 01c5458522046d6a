import fc from 'fast-check';
import { rowChanges } from '../../../src/exports/rules/row-changes.js';

const image = (columns: object) => JSON.stringify(columns);

test('a first image says everything that stands in it, but not where it belongs', () => {
  expect(rowChanges(null, image({ id: 'x', case_id: 'y', version: 1, record_class: 'team', body: 'One\n“two”', happened_date: '2026-11-16', owner_id: 'z', is_open: 1, entered_by: 'z', outcome: null, note: '', times: 0 }))).toEqual([
    { name: 'body', from: null, to: 'One\n“two”' }, { name: 'happened date', from: null, to: '2026-11-16' }, { name: 'owner', from: null, to: 'z' }, { name: 'is open', from: null, to: 'Yes' }, { name: 'times', from: null, to: '0' },
  ]);
});

test('a later one says what changed, both ways', () => {
  expect(rowChanges(image({ state: 'open', outcome: null, due_on: '2026-11-20', version: 1 }), image({ state: 'done', outcome: 'Called', due_on: null, version: 2 }))).toEqual([
    { name: 'state', from: 'open', to: 'done' }, { name: 'outcome', from: null, to: 'Called' }, { name: 'due on', from: '2026-11-20', to: null },
  ]);
});

test('nothing changed is nothing said', () => {
  fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.oneof(fc.string(), fc.integer(), fc.constant(null))), (columns) => expect(rowChanges(image(columns), image(columns))).toEqual([])));
});
