import { recordFacts, type CaseRecords } from '../../../src/assessment/rules/case-facts.js';
import { localDate } from '../../../src/kernel/local-date.js';

const today = localDate('2026-11-16');
const grown = { kind: 'staff', bornOn: null, guardians: 0, iep: false, section504: false };
const records = (changes: Partial<CaseRecords>): CaseRecords => ({ subject: grown, named: [], reports: 0, weapons: [], ...changes });
const facts = (changes: Partial<CaseRecords>): string[] => [...recordFacts(records(changes), today)];

test('a grown person without anything else gives no fact', () => expect(facts({})).toEqual([]));

test('a student under 18, or of unknown age, has a guardian even when none is known', () => {
  expect(facts({ subject: { ...grown, kind: 'student' } })).toEqual(['subject-is-student', 'subject-has-guardian']);
  expect(facts({ subject: { ...grown, kind: 'student', bornOn: localDate('2008-01-01') } })).toEqual(['subject-is-student']);
  expect(facts({ subject: { ...grown, kind: 'student', bornOn: localDate('2008-01-01'), guardians: 1, iep: true } })).toEqual(['subject-is-student', 'subject-has-guardian', 'subject-has-plan']);
});

test('whoever is only described may be a child', () => {
  expect(facts({ named: [{ part: 'target', kind: null, bornOn: null, guardians: 0 }] })).toEqual(['named-target', 'target-has-guardian']);
  expect(facts({ named: [{ part: 'target', kind: 'staff', bornOn: null, guardians: 0 }] })).toEqual(['named-target']);
  expect(facts({ named: [{ part: 'guardian', kind: 'guardian', bornOn: null, guardians: 0 }] })).toEqual(['subject-has-guardian']);
});

test('a weapon is within reach until somebody checked on it', () => {
  expect(facts({ weapons: [{ answer: 'accessible', verifiedOn: null }, { answer: 'none', verifiedOn: null }] })).toEqual(['weapon-accessible']);
  expect(facts({ weapons: [{ answer: 'accessible', verifiedOn: today }] })).toEqual([]);
  expect(facts({ reports: 2 })).toEqual(['reporter-known']);
});
