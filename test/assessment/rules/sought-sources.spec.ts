import { soughtProblems, sourcesLeft } from '../../../src/assessment/rules/sought-sources.js';

test('two of a kind need two attempts, and "not needed" settles a source whole', () => {
  const required = [{ id: 'subject', atLeast: 1 }, { id: 'teachers', atLeast: 2 }];
  const teacher = { source: 'teachers', status: 'done' } as const;
  expect(sourcesLeft(required, [])).toEqual([{ source: 'subject', left: 1 }, { source: 'teachers', left: 2 }]);
  expect(sourcesLeft(required, [teacher, { source: 'subject', status: 'refused' }])).toEqual([{ source: 'teachers', left: 1 }]);
  expect(sourcesLeft(required, [teacher, teacher, { source: 'subject', status: 'unavailable' }])).toEqual([]);
  expect(sourcesLeft(required, [{ source: 'teachers', status: 'not-needed' }])).toEqual([{ source: 'subject', left: 1 }]);
});

test.each([
  [{ source: 'x', status: 'done', who: 'Him', reason: '' }, ['source']], [{ source: 'a', status: 'done', who: ' ', reason: '' }, ['who']], [{ source: 'a', status: 'refused', who: '', reason: '' }, ['reason']],
  [{ source: 'a', status: 'not-needed', who: '', reason: ' ' }, ['reason']], [{ source: 'a', status: 'done', who: 'Him', reason: '' }, []], [{ source: 'a', status: 'unavailable', who: '', reason: 'Moved away' }, []],
])('what an entry on a source lacks (%#)', (given, fields) => expect(soughtProblems(given, ['a']).map(({ field }) => field)).toEqual(fields));
