import type { LogLine } from '../../../src/audit/index.js';
import { fileColumns, fileLine, fileRow, withoutMembers } from '../../../src/desk/rules/entries-file.js';

const line = { seq: 7, leaf: 'L=', at: '2026-11-16T17:00:00.000Z', act: 'case.viewed', actor: 'a'.repeat(26), basis: 'team', items: ['b'.repeat(26), 'c'.repeat(26)], detail: { page: 1, rule: 'x' }, caseId: null } as unknown as LogLine;

test('a row has a cell for each column', () => {
  expect(fileRow(line, 'opened the case')).toHaveLength(fileColumns.length);
  expect(fileRow(line, 'opened the case').slice(6, 9)).toEqual(['', `${'b'.repeat(26)} ${'c'.repeat(26)}`, 'page=1 rule=x']);
});

test('a line of JSON is one line, and holds the same', () => {
  expect(fileLine(line)).not.toContain('\n');
  expect(JSON.parse(fileLine(line))).toEqual({ number: 7, at: line.at, act: 'case.viewed', actor: line.actor, basis: 'team', case: null, items: line.items, detail: line.detail, leaf: 'L=' });
});

test('a line of a track says nothing of its members; one of a case, and any other, says who', () => {
  expect(withoutMembers({ ...line, act: 'track.entry.added' })).toMatchObject({ seq: 7, act: 'track.entry.added', actor: '', items: [] });
  expect(withoutMembers({ ...line, act: 'track.ended', caseId: 'd'.repeat(26) }).actor).toBe(line.actor);
  expect(withoutMembers(line)).toEqual(line);
});
