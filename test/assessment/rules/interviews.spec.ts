import { interviewProblems, sittingProblems } from '../../../src/assessment/rules/interviews.js';

const told = { guardianTold: 'yes', guardianToldDetail: '' };

test('quotes or impressions are enough, neither is not', () => {
  expect(interviewProblems({ quotes: '“No”', impressions: '', ...told })).toEqual([]);
  expect(interviewProblems({ quotes: ' ', impressions: 'Looked away', ...told })).toEqual([]);
  expect(interviewProblems({ quotes: ' ', impressions: '\n', ...told })).toEqual([{ field: 'quotes', text: 'Write what the person said, or below it what you noticed' }]);
});

test('a guardian who was not told needs a reason', () => {
  const texts = { quotes: '“No”', impressions: '' };
  expect(interviewProblems({ ...texts, guardianTold: 'no', guardianToldDetail: ' ' }).map(({ field }) => field)).toEqual(['guardianToldDetail']);
  expect(interviewProblems({ ...texts, guardianTold: 'no', guardianToldDetail: 'Abuse at home is suspected' })).toEqual([]);
  expect(interviewProblems({ ...texts, guardianTold: 'not-needed', guardianToldDetail: '' })).toEqual([]);
});

test('an end comes not before its start, and a recording says whose consent it rests on', () => {
  const fields = (change: object): string[] => sittingProblems({ started: '09:30', ended: '', recorded: 'no', recording: '', ...change }).map(({ field }) => field);
  expect([{}, { ended: '09:30' }, { ended: '10:00', recorded: 'video', recording: 'Both parents, by letter' }, { recorded: '' }].flatMap(fields)).toEqual([]);
  expect([{ ended: '09:29' }, { ended: '25:00' }, { started: '', ended: '10:00' }, { recorded: 'sound', recording: ' ' }].map(fields)).toEqual([['endedTime'], ['endedTime'], ['endedTime'], ['recording']]);
});
