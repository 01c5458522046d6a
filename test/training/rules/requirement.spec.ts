import { disciplines } from '../../../src/kernel/disciplines.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { requirementProblems, trainedDisciplines } from '../../../src/training/rules/requirement.js';

const today = localDate('2026-11-16');
const wrong = (requiredFrom: string, bindsFrom: string) => requirementProblems({ requiredFrom: localDate(requiredFrom), bindsFrom: localDate(bindsFrom) }, today).map(({ field }) => field);

test('people have at least two weeks before a requirement holds anybody back', () => {
  expect(wrong('2026-11-16', '2026-11-30')).toEqual([]);
  expect(wrong('2026-11-16', '2026-11-29')).toEqual(['bindsFrom']);
  expect(wrong('2026-08-01', '2026-11-30')).toEqual([]);
  expect(wrong('2026-08-01', '2026-09-01')).toEqual(['bindsFrom']);
});

test('it has no effect before it is required', () => expect(wrong('2027-02-01', '2027-01-31')).toEqual(['bindsFrom']));

test('only disciplines that sit at a team’s table', () => {
  expect(trainedDisciplines.every((one) => disciplines.includes(one))).toBe(true);
  for (const never of ['technology', 'audit', 'legal']) expect(trainedDisciplines).not.toContain(never);
});
