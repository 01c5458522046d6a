import fc from 'fast-check';
import { instrumentProblems, isNumberAlone } from '../../../src/assessment/rules/instruments.js';

const given = { instrument: 'savry', otherName: '', edition: '2006', usedBy: 'Zoë', qualification: 'School psychologist', usedOn: '2026-11-13', conclusion: 'Low concern for violence while his aunt is at home.' };
const problems = (change: Partial<typeof given>) => instrumentProblems({ ...given, ...change }, '2026-11-16').map(({ field }) => field);

test('an instrument is recorded with its version, who is qualified, a day and words', () => {
  expect([problems({}), problems({ instrument: 'other', otherName: 'ABC' })]).toEqual([[], []]);
  expect([problems({ instrument: 'x' }), problems({ instrument: 'other' }), problems({ edition: ' ' }), problems({ usedBy: '' }), problems({ qualification: '' }), problems({ usedOn: '2026-11-17' }), problems({ usedOn: '' }), problems({ conclusion: ' ' })])
    .toEqual([['instrument'], ['otherName'], ['edition'], ['usedBy'], ['qualification'], ['usedOn'], ['usedOn'], ['conclusion']]);
});

test.each(['23', ' 7/10 ', '85%', 'Score: 23', 'Total score of 12 points', 'T-score 61', 'The result is 4', '12 out of 40', '٢٣'])('%s is no conclusion', (conclusion) => expect(problems({ conclusion })).toEqual(['conclusion']));
test.each(['He scored 23, which is high', 'At the 85th percentile', 'Moderate, 14 points', 'High (T-score of 70)'])('a score is left out of %s', (conclusion) => expect(problems({ conclusion })).toEqual(['conclusion']));
test.each(['Low concern', 'Two of the three stressors are gone since 11/12.', 'Grade 9 history speaks for support, not alarm', 'Risque modéré', '低い'])('%s is one', (conclusion) => expect(problems({ conclusion })).toEqual([]));

test('no number, however written around, is a conclusion', () => {
  fc.assert(fc.property(fc.nat(), fc.constantFrom('', 'score ', 'Total: ', 'points of ', '  '), fc.constantFrom('', '.', '%', ' points', '/40', ' out of 40'), (n, before, after) => expect(isNumberAlone(`${before}${n}${after}`)).toBe(true)));
});
