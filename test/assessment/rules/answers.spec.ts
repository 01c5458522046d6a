import { answerProblems, dueProblem, isUntouched, meant, sameAnswer, sourcesToKeep, type AnswerContext, type GivenAnswer } from '../../../src/assessment/rules/answers.js';
import { localDate } from '../../../src/kernel/local-date.js';

const today = localDate('2026-11-16');
const context: AnswerContext = { standing: null, owners: ['maria', 'zoe'], today, facts: null };
const empty: GivenAnswer = { question: 'q', answer: '', narrative: '', sources: [], sourceDetail: '', owner: '', due: '', triedBy: '', triedHow: '', triedWhy: '' };
const whole: GivenAnswer = { ...empty, answer: 'supported', narrative: 'Seen by two', sources: ['witness'] };
const unknown: GivenAnswer = { ...empty, answer: 'not-yet-known', narrative: 'Nobody asked', owner: 'zoe', due: '2026-11-20' };
const ended: GivenAnswer = { ...empty, answer: 'could-not-learn', narrative: 'Nobody answers', sources: ['none'], triedBy: 'Zoë', triedHow: 'Calls', triedWhy: 'Moved away' };
const parts = (given: GivenAnswer, more: Partial<AnswerContext> = {}): string[] => answerProblems(given, { ...context, ...more }).map(({ part }) => part);

test('a whole answer of each kind has no problems', () => {
  for (const answer of ['supported', 'contradicted', 'mixed']) expect(parts({ ...whole, answer })).toEqual([]);
  expect(parts(unknown)).toEqual([]);
  expect(parts(ended, { standing: 'not-yet-known' })).toEqual([]);
});

test.each<[string, GivenAnswer, string[]]>([
  ['no choice', { ...whole, answer: '' }, ['answer']],
  ['a choice that is none', { ...whole, answer: 'guilty' }, ['answer']],
  ['no narrative', { ...whole, narrative: ' \n' }, ['narrative']],
  ['no source', { ...whole, sources: [] }, ['sources']],
  ['another source without words', { ...whole, sources: ['other'] }, ['sourceDetail']],
  ['an unknown that nobody finds out', { ...unknown, owner: '' }, ['owner']],
  ['an unknown for somebody off the team', { ...unknown, owner: 'leonid' }, ['owner']],
  ['an unknown without a day', { ...unknown, due: '' }, ['due']],
  ['an end without an attempt', { ...ended, triedBy: '', triedHow: ' ', triedWhy: '' }, ['answer', 'triedBy', 'triedHow', 'triedWhy']],
])('%s is a problem', (_, given, expected) => {
  expect(parts(given)).toEqual(expected);
});

test('only what was not yet known can end as “could not be learned”', () => {
  expect(parts(ended)).toEqual(['answer']);
  expect(parts(ended, { standing: 'supported' })).toEqual(['answer']);
  expect(parts(ended, { standing: 'could-not-learn' })).toEqual([]);
});

test('a day to find out lies within today and six months', () => {
  expect(['2026-11-16', '2027-05-15'].map((due) => dueProblem(due, today))).toEqual([null, null]);
  expect(dueProblem('2026-11-15', today)).toMatch(/has passed/);
  expect(dueProblem('2027-05-16', today)).toMatch(/within six months/);
  expect(['', '2026-02-30', 'soon'].map((due) => dueProblem(due, today))).toEqual(Array(3).fill('Enter the day by which this will be known'));
});

test('leftovers of another choice are not kept', () => {
  expect(meant({ ...whole, owner: 'zoe', due: '2026-11-20', triedBy: 'x' })).toEqual(whole);
  expect(meant(unknown)).toEqual(unknown);
});

test('untouched is untouched', () => {
  expect(isUntouched({ ...empty, narrative: ' \n ' })).toBe(true);
  for (const change of [{ answer: 'mixed' }, { narrative: 'a' }, { sources: ['none'] }, { owner: 'zoe' }, { triedWhy: 'b' }]) expect(isUntouched({ ...empty, ...change })).toBe(false);
});

test('“None” goes once something is learned: it is not offered again, and beside “not yet known” it says nothing', () => {
  expect(sourcesToKeep('not-yet-known', ['none'])).toEqual([]);
  expect(sourcesToKeep('not-yet-known', ['staff'])).toEqual(['staff']);
  expect(sourcesToKeep('could-not-learn', ['none'])).toEqual(['none']);
  expect(sourcesToKeep('supported', ['none'])).toEqual(['none']);
  expect(sameAnswer({ ...unknown, sources: ['none'] }, unknown)).toBe(true);
  expect(sameAnswer({ ...ended, sources: ['none'] }, { ...ended, sources: [] })).toBe(false);
});

test('the order of sources says nothing, everything else does', () => {
  expect(sameAnswer({ ...whole, sources: ['a', 'b'] }, { ...whole, sources: ['b', 'a'] })).toBe(true);
  expect(sameAnswer(whole, { ...whole, narrative: 'Seen by two ' })).toBe(false);
  expect(sameAnswer(whole, { ...whole, answer: 'mixed' })).toBe(false);
});

test('facts that an answer rests on are part of it, in any order, and only those in the list', () => {
  const cited = { ...whole, facts: ['f2', 'f1'] };
  expect(sameAnswer(cited, { ...whole, facts: ['f1', 'f2'] })).toBe(true);
  expect(sameAnswer(cited, whole)).toBe(false);
  expect(sameAnswer(whole, { ...whole, facts: [] })).toBe(true);
  expect(isUntouched({ ...empty, facts: ['f1'] })).toBe(false);
  expect(answerProblems(cited, { ...context, facts: new Set(['f1']) })).toEqual([{ question: 'q', part: 'facts', text: 'Choose among the facts in the list' }]);
  expect(answerProblems(cited, { ...context, facts: new Set(['f1', 'f2']) })).toEqual([]);
});
