import { meantAsProtective, protectiveProblems } from '../../../src/assessment/rules/protective-factors.js';

test('a factor says what it is; "none found" says whom the team asked', () => {
  expect(protectiveProblems({ finding: 'found', body: ' ', asked: 'Everybody' }).map(({ field }) => field)).toEqual(['body']);
  expect(protectiveProblems({ finding: 'none', body: 'x', asked: '' }).map(({ field }) => field)).toEqual(['asked']);
  expect(protectiveProblems({ finding: 'none', body: '', asked: 'His aunt' })).toEqual([]);
});

test('"none found" keeps no factor', () => expect(meantAsProtective({ finding: 'none', body: 'left over', asked: 'His aunt' }).body).toBe(''));
