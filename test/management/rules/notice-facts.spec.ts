import { localDate } from '../../../src/kernel/local-date.js';
import { hasGuardian, higherLevel, knownFacts, type CaseRecords } from '../../../src/management/rules/notice-facts.js';

const today = localDate('2026-11-16');
const student = { kind: 'student', bornOn: localDate('2012-05-01'), guardians: 1, iep: false, section504: false };
const records = (changes: Partial<CaseRecords> = {}): CaseRecords => ({ subject: student, guardianNamed: false, targets: [], reports: [], imminent: false, ...changes });
const facts = (changes: Partial<CaseRecords>, team = { facts: [] as string[], signed: false }) => [...knownFacts(records(changes), team, today)].sort();

describe('whether somebody has a guardian to be told', () => {
  it.each([
    ['a student whose family is on record', student, true],
    ['a child without any guardian on record: somebody has to find out', { ...student, guardians: 0 }, true],
    ['a student of unknown age', { ...student, bornOn: null, guardians: 0 }, true],
    ['a student of 18 with no guardian on record', { ...student, bornOn: localDate('2008-11-15'), guardians: 0 }, false],
    ['a student the day before turning 18', { ...student, bornOn: localDate('2008-11-17'), guardians: 0 }, true],
    ['a teacher', { kind: 'staff', bornOn: null, guardians: 0 }, false],
  ])('%s', (_, ward, expected) => expect(hasGuardian(ward, today)).toBe(expected));
});

describe('the facts by which notices are required', () => {
  it('are read from the records', () => {
    expect(facts({ subject: { ...student, iep: true }, targets: [{ hasGuardian: true }], reports: [{ danger: false, weaponSeen: false }] }))
      .toEqual(['named-target', 'reporter-known', 'subject-has-guardian', 'subject-has-plan', 'subject-is-student', 'target-has-guardian']);
    expect(facts({ subject: { ...student, kind: 'other', bornOn: null, guardians: 0 }, guardianNamed: true, targets: [{ hasGuardian: false }] })).toEqual(['named-target', 'subject-has-guardian']);
  });

  it('take danger and a weapon that was seen from a report, until the team has signed what it found', () => {
    const reports = [{ danger: true, weaponSeen: true }];
    expect(facts({ reports })).toEqual(expect.arrayContaining(['immediate-danger', 'weapon']));
    expect(facts({ reports }, { facts: ['threat-to-self'], signed: false })).toEqual(expect.arrayContaining(['immediate-danger', 'threat-to-self', 'weapon']));
    expect(facts({ reports }, { facts: ['weapon'], signed: true })).toEqual(['reporter-known', 'subject-has-guardian', 'subject-is-student', 'weapon']);
  });

  it('follow nothing that was only said', () => expect(facts({ reports: [{ danger: false, weaponSeen: false }] })).not.toEqual(expect.arrayContaining(['weapon'])));

  it('call it danger while the safety record says imminent, signed or not', () => expect(facts({ imminent: true }, { facts: [], signed: true })).toContain('immediate-danger'));
});

it('a level that is only proposed asks for its notices when it is the higher one', () => {
  const levels = ['low', 'moderate', 'high', 'imminent'];
  expect([higherLevel(levels, null, 'low'), higherLevel(levels, 'high', 'low'), higherLevel(levels, 'low', 'high'), higherLevel(levels, null, null)]).toEqual(['low', 'high', 'high', null]);
});
