import { listOf, pairs, section, table, text } from '../../../src/exports/rules/summary-content.js';

test('a section keeps what was recorded and drops empty pieces', () => {
  const full = section('Facts', [text(null, ' '), listOf('List', []), table(null, [['A', 1]], []), pairs('Kept', [['Who', 'Maria'], ['Where', null], ['When', ' ']])], 'Nothing.');
  expect(full).toEqual({ heading: 'Facts', blocks: [{ kind: 'pairs', label: 'Kept', rows: [{ term: 'Who', value: 'Maria' }] }] });
});

test('a section without records says so', () => {
  expect(section('Notes', [], 'No notes were written.')).toEqual({ heading: 'Notes', blocks: [{ kind: 'text', label: null, text: 'No notes were written.' }] });
});

test('a table carries its columns and their widths', () => {
  expect(table('T', [['A', 1], ['B', 2]], [['x', 'y']])).toEqual({ kind: 'table', label: 'T', columns: ['A', 'B'], widths: [1, 2], rows: [['x', 'y']] });
});
