import { disabilityProblems, hasPlan, isAnswered, isAsked, type DisabilityTexts } from '../../../src/assessment/rules/disability.js';

const student = { kind: 'student', iep: false, section504: false, englishLearner: false };
const withPlan = { ...student, iep: true };
const plain: DisabilityTexts = { status: 'as-recorded', statusNote: '', planConsulted: '', tookPart: '', whyNot: '' };
const fields = (given: Partial<DisabilityTexts>, onRecord = withPlan): string[] => disabilityProblems({ ...plain, ...given }, onRecord).map(({ field }) => field);

test('it is asked of students, and each kind of plan or service counts', () => {
  expect([student, { ...student, kind: 'guardian' }, { ...student, kind: 'former-student' }].map(isAsked)).toEqual([true, false, false]);
  expect([student, withPlan, { ...student, section504: true }, { ...student, englishLearner: true }].map(hasPlan)).toEqual([false, true, true, true]);
});

test('without a plan the status is all', () => {
  expect(fields({}, student)).toEqual([]);
  expect(fields({ status: 'differs' }, student)).toEqual(['statusNote', 'planConsulted']);
});

test('where the team knows of a plan that the record lacks, it is asked about like one on record', () => {
  const differs = { status: 'differs', statusNote: 'An IEP from the last district' };
  expect(fields(differs, student)).toEqual(['planConsulted']);
  expect(fields({ ...differs, planConsulted: 'yes' }, student)).toEqual(['whyNot']);
  expect(fields({ ...differs, planConsulted: 'yes', tookPart: 'Anjali' }, student)).toEqual([]);
  expect(fields({ ...differs, planConsulted: 'no' }, student)).toEqual(['whyNot']);
  expect(fields({ ...differs, planConsulted: 'no-plan' }, student)).toEqual([]);
  expect(fields({ ...differs, planConsulted: 'no-plan' })).toEqual(['planConsulted']);
});

test('with a plan: read and somebody took part, or why not', () => {
  expect(fields({})).toEqual(['planConsulted']);
  expect(fields({ planConsulted: 'yes', tookPart: 'Anjali' })).toEqual([]);
  expect(fields({ planConsulted: 'yes' })).toEqual(['whyNot']);
  expect(fields({ planConsulted: 'no', tookPart: 'Anjali' })).toEqual(['whyNot']);
  expect(fields({ planConsulted: 'no', whyNot: 'The plan is with the other district' })).toEqual([]);
});

test('a plan that came after the answer has to be answered for anew', () => {
  const nothing = { iep: false, section504: false, englishLearner: false };
  expect(isAnswered(null, student)).toBe(false);
  expect(isAnswered(nothing, student)).toBe(true);
  expect(isAnswered(nothing, withPlan)).toBe(false);
  expect(isAnswered({ ...nothing, iep: true }, withPlan)).toBe(true);
  expect(isAnswered({ ...nothing, iep: true }, student)).toBe(true);
  expect(isAnswered(null, { ...student, kind: 'staff' })).toBe(true);
});
