import { classRights, strongest } from '../../../src/access/rules/class-rights.js';
import { recordClasses } from '../../../src/kernel/record-class.js';

test('every class has its row, and nobody reads what is sealed', () => {
  expect(Object.keys(classRights).sort()).toEqual([...recordClasses].sort());
  expect(classRights.sealed).toEqual({});
});

test('a counselor’s texts are the author’s own, and an officer or a teacher does not learn that one exists', () => {
  expect(strongest('counselor-confidential', ['counselor'])).toBe('own');
  expect(strongest('counselor-confidential', ['chair'])).toBe('existence');
  expect(strongest('counselor-confidential', ['sro', 'teacher'])).toBeNull();
});

test('what an officer writes for law enforcement others know of, and no more', () => {
  expect(strongest('law-enforcement', ['sro'])).toBe('write');
  for (const role of ['chair', 'principal', 'counselor', 'psychologist', 'special-educator', 'teacher', 'district-coordinator', 'legal-counsel'] as const) expect([role, strongest('law-enforcement', [role])]).toEqual([role, 'existence']);
});

test('a nurse reads reports and the team’s record and writes none of it, has own texts about health, and nothing else', () => {
  expect(Object.fromEntries(recordClasses.map((one) => [one, strongest(one, ['nurse'])]))).toEqual({
    report: 'read', team: 'read', health: 'own', 'counselor-confidential': null, 'law-enforcement': null, legal: null, 'reporter-identity': null, sealed: null, system: null,
  });
});

test('administrators of machines have no row at all', () => {
  for (const recordClass of recordClasses) expect(strongest(recordClass, ['it-administrator'])).toBeNull();
});

test('of several seats the strongest right counts, and none of no seat', () => {
  expect(strongest('health', ['teacher', 'psychologist', 'chair'])).toBe('write');
  expect(strongest('legal', ['chair', 'manager'])).toBe('read');
  expect(strongest('team', [])).toBeNull();
});
