import { askedProblem, mayGive, mayOpen, readProblems, readsIn, sideBySide } from '../../../src/assessment/rules/first-reads.js';

const given = (discipline: 'counseling' | 'instruction', ended: 'withdrawn' | 'replaced' | null = null) => ({ account: discipline, discipline, ended });

test('a read has a level of the protocol, facts of the case and a reason', () => {
  const context = { levels: ['low', 'high'], citable: ['f1'] };
  expect(readProblems({ level: 'low', facts: ['f1'], rationale: 'x' }, context)).toEqual([]);
  expect(readProblems({ level: 'other', facts: ['f2'], rationale: ' ' }, context).map(({ field }) => field)).toEqual(['sealedLevel', 'sealedFacts', 'sealedRationale']);
});

test('at least two disciplines of the team are asked', () => {
  expect(askedProblem(['counseling', 'instruction'], ['counseling', 'instruction', 'law-enforcement'])).toBeNull();
  expect(askedProblem(['counseling', 'counseling'], ['counseling'])).toContain('at least 2');
  expect(askedProblem(['counseling', 'legal'], ['counseling', 'legal'])).toContain('on the team');
  expect(askedProblem(['counseling', 'nurse'], ['counseling', 'nurse'])).toContain('on the team');
  expect(askedProblem(['counseling', 'audit'], ['counseling', 'instruction'])).toContain('on the team');
});

test('a withdrawn read is none, a replaced one neither', () => {
  expect(readsIn(['counseling', 'instruction'], [given('counseling'), given('instruction', 'withdrawn')])).toEqual({ given: ['counseling'], waiting: ['instruction'] });
  expect(readsIn(['counseling'], [given('counseling', 'replaced'), given('counseling')])).toEqual({ given: ['counseling'], waiting: [] });
});

test('only those asked give one, and only while it is sealed', () => {
  const round = { asked: ['counseling'] as const, opened: false };
  expect(mayGive(round, 'counseling').ok).toBe(true);
  for (const [state, discipline] of [[null, 'counseling'], [{ ...round, opened: true }, 'counseling'], [round, null], [round, 'instruction']] as const) expect(mayGive(state, discipline).ok).toBe(false);
});

test('there is something to open once anybody gave one, withdrawn since or not', () => {
  expect(mayOpen({ opened: false }, [given('counseling', 'withdrawn')]).ok).toBe(true);
  for (const [round, reads] of [[null, [given('counseling')]], [{ opened: true }, [given('counseling')]], [{ opened: false }, []]] as const) expect(mayOpen(round, reads).ok).toBe(false);
});

test('they stand by discipline and name, whatever was said', () => {
  const read = (disciplineWord: string, author: string, level: string) => ({ disciplineWord, author, level });
  const reads = [read('Instruction', 'Sofia', 'low'), read('Counseling', 'Zoë', 'imminent'), read('Counseling', 'Ann', 'low')];
  expect(sideBySide(reads).map(({ author }) => author)).toEqual(['Ann', 'Zoë', 'Sofia']);
  expect(sideBySide([...reads].reverse())).toEqual(sideBySide(reads));
});
