import { decide, holds, schoolsOf, type Membership, type Resource } from '../../../src/access/rules/decide.js';
import type { VerbId } from '../../../src/access/rules/capabilities.js';
import type { Role } from '../../../src/kernel/disciplines.js';
import type { Instant } from '../../../src/kernel/instant.js';
import type { Viewer } from '../../../src/kernel/viewer.js';

const now = '2026-11-16T16:00:00.000Z' as Instant;
const before = '2026-11-16T15:59:59.999Z' as Instant;
const after = '2026-11-16T16:00:00.001Z' as Instant;
const [high, middle] = ['high', 'middle'];

const viewer = (...seats: [Role, string | null][]): Viewer => ({ account: 'me', active: true, person: null, name: 'Me', submission: null, seats: seats.map(([role, school], n) => ({ id: `s${n}`, role, discipline: 'administration', school, covers: null })) });
const member = (changes: Partial<Membership> = {}): Membership => ({ account: 'me', from: before, until: null, purpose: null, ...changes });
const aCase = (members: Membership[] = [member()], closed = false): Resource => ({ kind: 'case', school: high, closed, sealed: false, held: false, manager: 'them', members, exclusions: [], samples: [] });
const report: Resource = { kind: 'report', school: high, exclusions: [] };

const notFound = { allow: false, known: false, why: 'not found' };

describe('a case', () => {
  it.each<[string, Viewer, VerbId, Resource]>([
    ['a member of the team reads it', viewer(['chair', high]), 'case.read', aCase()],
    ['a member with a seat at another school reads it all the same', viewer(['chair', middle]), 'case.read', aCase()],
    ['a member from this very moment on', viewer(['teacher', high]), 'case.read', aCase([member({ from: now })])],
    ['a member whose place ends a moment later', viewer(['teacher', high]), 'case.note.add', aCase([member({ until: after })])],
    ['a member who came back', viewer(['teacher', high]), 'case.read', aCase([member({ until: before }), member({ from: now })])],
    ['an officer with a purpose', viewer(['sro', high]), 'case.read', aCase([member({ purpose: 'Keeps the arrival of the target safe' })])],
    ['an officer by another seat', viewer(['sro', high], ['teacher', high]), 'case.read', aCase()],
  ])('%s', (_, who, verb, what) => expect(decide(who, verb, what, now)).toEqual({ allow: true, basis: 'team', rule: `${verb}.team`, obligations: [] }));

  it('the district coordinator reads and notes without being on the team', () => {
    expect(decide(viewer(['district-coordinator', null]), 'case.note.add', aCase([]), now)).toEqual({ allow: true, basis: 'oversight', rule: 'case.note.add.oversight', obligations: [] });
  });

  it.each<[string, Viewer, VerbId, Resource]>([
    ['nobody’s seat', viewer(), 'case.read', aCase()],
    ['not on the team', viewer(['chair', high], ['principal', high]), 'case.read', aCase([])],
    ['somebody else’s place', viewer(['chair', high]), 'case.read', aCase([member({ account: 'other' })])],
    ['a place that ended', viewer(['chair', high]), 'case.read', aCase([member({ until: before })])],
    ['a place that ends this very moment', viewer(['chair', high]), 'case.read', aCase([member({ until: now })])],
    ['a place that begins later', viewer(['chair', high]), 'case.read', aCase([member({ from: after })])],
    ['an officer without a purpose', viewer(['sro', high]), 'case.read', aCase()],
    ['an officer with an empty one', viewer(['sro', high]), 'case.read', aCase([member({ purpose: ' \n' })])],
    ['an IT administrator on the team', viewer(['it-administrator', null]), 'case.read', aCase()],
    ['a teacher who would change the team', viewer(['teacher', high]), 'case.team.change', aCase()],
    ['a coordinator’s seat at one school only', viewer(['district-coordinator', high]), 'case.read', aCase([])],
    ['a verb about reports', viewer(['chair', high]), 'report.read', aCase()],
    ['a verb that is not there', viewer(['chair', high]), 'case.erase' as VerbId, aCase()],
  ])('%s: not found', (_, who, verb, what) => expect(decide(who, verb, what, now)).toEqual({ ...notFound, rule: expect.any(String) }));

  it('when closed is read as before, and a change is refused with a sentence to those who may know it', () => {
    expect(decide(viewer(['chair', high]), 'case.read', aCase([member()], true), now)).toMatchObject({ allow: true });
    expect(decide(viewer(['chair', high]), 'case.note.add', aCase([member()], true), now)).toMatchObject({ allow: false, known: true, rule: 'case.note.add.closed', why: expect.stringContaining('This case is closed') });
    expect(decide(viewer(['chair', high]), 'case.note.add', aCase([], true), now)).toEqual({ ...notFound, rule: 'case.note.add.no-relation' });
  });
});

test('a report is for intake at its school, and for the district', () => {
  expect(decide(viewer(['counselor', high]), 'report.triage', report, now)).toMatchObject({ allow: true, basis: 'intake' });
  expect(decide(viewer(['district-coordinator', null]), 'report.triage', report, now)).toMatchObject({ allow: true, basis: 'oversight' });
  for (const who of [viewer(['counselor', middle]), viewer(['teacher', high]), viewer(['it-administrator', null]), viewer(['counselor', null])]) {
    expect(decide(who, 'report.triage', report, now)).toMatchObject(notFound);
  }
});

test('an office verb needs its seat and nothing else', () => {
  expect(decide(viewer(['teacher', high]), 'report.file', { kind: 'office' }, now)).toMatchObject({ allow: true, basis: 'office' });
  expect(decide(viewer(), 'report.file', { kind: 'office' }, now)).toMatchObject(notFound);
  expect(decide(viewer(['teacher', high]), 'account.manage', { kind: 'office' }, now)).toMatchObject(notFound);
});

test('the guard’s question is whether any seat holds the verb at all', () => {
  expect(holds(viewer(['teacher', high]), 'case.read')).toBe(true);
  expect(holds(viewer(['it-administrator', null]), 'case.read')).toBe(false);
  expect(holds(viewer(), 'report.file')).toBe(false);
  for (const name of ['case.erase', 'constructor', 'toString']) expect(holds(viewer(['teacher', high]), name)).toBe(false);
});

test('the schools of a verb are those of the seats that hold it; a district seat stands for all', () => {
  expect(schoolsOf(viewer(['counselor', high], ['counselor', middle], ['teacher', 'other']), 'report.read')).toEqual([high, middle]);
  expect(schoolsOf(viewer(['district-coordinator', null], ['counselor', high]), 'report.read')).toBeNull();
  expect(schoolsOf(viewer(['teacher', high]), 'report.read')).toEqual([]);
});
