import fc from 'fast-check';
import { verbOf, verbs } from '../../../src/access/rules/capabilities.js';
import { decide, holds, schoolsOf, type Membership, type Resource } from '../../../src/access/rules/decide.js';
import { disciplines, roles } from '../../../src/kernel/disciplines.js';
import { instant, later, type Instant } from '../../../src/kernel/instant.js';
import type { Seat, Viewer } from '../../../src/kernel/viewer.js';

const accounts = ['me', 'you', 'them'];
const schools = ['high', 'middle', 'elementary'];
const moments = fc.integer({ min: 0, max: 50 }).map((hour) => instant(Date.parse('2026-11-16T00:00:00Z') + hour * 3_600_000));

const seat: fc.Arbitrary<Seat> = fc.record({ id: fc.constant('s'), role: fc.constantFrom(...roles), discipline: fc.constantFrom(...disciplines), school: fc.constantFrom(...schools, null) });
const viewers: fc.Arbitrary<Viewer> = fc.record({ account: fc.constantFrom(...accounts), person: fc.constant(null), name: fc.constant('Somebody'), seats: fc.array(seat, { maxLength: 4 }), submission: fc.constant(null) });
const memberships: fc.Arbitrary<Membership> = fc.record({ account: fc.constantFrom(...accounts), from: moments, until: fc.option(moments), purpose: fc.constantFrom(null, ' ', 'Keeps the arrival safe') });
const cases = fc.record({ kind: fc.constant('case' as const), school: fc.constantFrom(...schools), closed: fc.boolean(), members: fc.array(memberships, { maxLength: 6 }) });
const resources: fc.Arbitrary<Resource> = fc.oneof({ weight: 4, arbitrary: cases }, fc.record({ kind: fc.constant('report' as const), school: fc.constantFrom(...schools) }), fc.constant({ kind: 'office' as const }));
const anyVerb = fc.constantFrom(...verbs);
const many = { numRuns: 2000 };

const ended = ({ from, until }: Membership, now: Instant) => from > now || (until !== null && until <= now);

test('a place on the team that has ended, or not begun, changes nothing', () => {
  fc.assert(fc.property(viewers, anyVerb, cases, moments, memberships, (viewer, verb, about, now, extra) => {
    fc.pre(ended(extra, now));
    expect(decide(viewer, verb, { ...about, members: [...about.members, extra] }, now)).toEqual(decide(viewer, verb, about, now));
  }), many);
});

test('time that moves past the end of every place revives none', () => {
  fc.assert(fc.property(viewers, anyVerb, cases, moments, fc.integer({ min: 0, max: 100 }), (viewer, verb, about, now, hours) => {
    const left = { ...about, members: about.members.map((member) => ({ ...member, until: now })) };
    const decision = decide(viewer, verb, left, later(now, hours * 3_600_000));
    if (decision.allow) expect(decision.basis).not.toBe('team');
  }), many);
});

test('without new places nothing that time took away comes back', () => {
  fc.assert(fc.property(viewers, anyVerb, cases, moments, moments, moments, (viewer, verb, about, a, b, c) => {
    const [first, second, third] = [a, b, c].sort() as [Instant, Instant, Instant];
    const begun = { ...about, members: about.members.map((member) => ({ ...member, from: first })) };
    if (!decide(viewer, verb, begun, second).allow) expect(decide(viewer, verb, begun, third).allow).toBe(false);
  }), many);
});

test('a seat taken away gives nothing', () => {
  fc.assert(fc.property(viewers, anyVerb, resources, moments, fc.nat(), (viewer, verb, about, now, which) => {
    fc.pre(viewer.seats.length > 0);
    const fewer = { ...viewer, seats: viewer.seats.filter((_, n) => n !== which % viewer.seats.length) };
    if (decide(fewer, verb, about, now).allow) expect(decide(viewer, verb, about, now).allow).toBe(true);
    if (holds(fewer, verb)) expect(holds(viewer, verb)).toBe(true);
  }), many);
});

test('a place on the team taken away gives nothing, nor does a case that closes', () => {
  fc.assert(fc.property(viewers, anyVerb, cases, moments, fc.nat(), (viewer, verb, about, now, which) => {
    const fewer = { ...about, members: about.members.filter((_, n) => n !== which % Math.max(1, about.members.length)) };
    if (decide(viewer, verb, fewer, now).allow) expect(decide(viewer, verb, about, now).allow).toBe(true);
    if (decide(viewer, verb, { ...about, closed: true }, now).allow) expect(decide(viewer, verb, { ...about, closed: false }, now).allow).toBe(true);
  }), many);
});

test('what the door allows the guard let through, and a closed case is known only to those who could work on it', () => {
  fc.assert(fc.property(viewers, anyVerb, resources, moments, (viewer, verb, about, now) => {
    const decision = decide(viewer, verb, about, now);
    if (decision.allow) expect(holds(viewer, verb)).toBe(true);
    else if (decision.known) {
      expect(about).toMatchObject({ kind: 'case', closed: true });
      expect(verbOf(verb)!.writes).toBe(true);
      expect(decide(viewer, verb, { ...about, closed: false } as Resource, now).allow).toBe(true);
    } else expect(decision.why).toBe('not found');
  }), many);
});

test('the schools of a verb about reports are exactly those whose reports may be worked on', () => {
  fc.assert(fc.property(viewers, anyVerb, moments, (viewer, verb, now) => {
    fc.pre(verbOf(verb)!.about === 'report');
    const allowed = schools.filter((school) => decide(viewer, verb, { kind: 'report', school }, now).allow);
    expect(schools.filter((school) => schoolsOf(viewer, verb)?.includes(school) ?? true)).toEqual(allowed);
  }), many);
});
