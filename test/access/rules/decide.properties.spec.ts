import fc from 'fast-check';
import { verbOf, verbs } from '../../../src/access/rules/capabilities.js';
import { decide, holds, schoolsOf, decideText, standsFor, type CaseResource, type Membership, type Resource } from '../../../src/access/rules/decide.js';
import { disciplines, roles } from '../../../src/kernel/disciplines.js';
import { instant, later, type Instant } from '../../../src/kernel/instant.js';
import { recordClasses } from '../../../src/kernel/record-class.js';
import type { Seat, Viewer } from '../../../src/kernel/viewer.js';

const rarely = () => fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true));
const accounts = ['me', 'you', 'them'];
const schools = ['high', 'middle', 'elementary'];
const moments = fc.integer({ min: 0, max: 50 }).map((hour) => instant(Date.parse('2026-11-16T00:00:00Z') + hour * 3_600_000));

const seat: fc.Arbitrary<Seat> = fc.record({ id: fc.constant('s'), role: fc.constantFrom(...roles), discipline: fc.constantFrom(...disciplines), school: fc.constantFrom(...schools, null), covers: fc.constantFrom(null, ...accounts) });
const viewers: fc.Arbitrary<Viewer> = fc.record({ account: fc.constantFrom(...accounts), active: fc.boolean(), person: fc.constant(null), name: fc.constant('Somebody'), seats: fc.array(seat, { maxLength: 4 }), submission: fc.constant(null) });
const memberships: fc.Arbitrary<Membership> = fc.record({ account: fc.constantFrom(...accounts), from: moments, until: fc.option(moments), purpose: fc.constantFrom(null, ' ', 'Keeps the arrival safe') });
const samples = fc.record({ account: fc.constantFrom(...accounts), from: fc.constant(instant(Date.parse('2026-11-16T00:00:00Z'))), until: fc.option(moments) });
const cases: fc.Arbitrary<CaseResource> = fc.record({
  kind: fc.constant('case' as const), school: fc.constantFrom(...schools), closed: fc.boolean(), sealed: rarely(), held: rarely(), manager: fc.constantFrom(...accounts),
  members: fc.array(memberships, { maxLength: 6 }), exclusions: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.uniqueArray(fc.constantFrom(...accounts), { maxLength: 2 })), samples: fc.array(samples, { maxLength: 2 }),
});
const resources: fc.Arbitrary<Resource> = fc.oneof({ weight: 4, arbitrary: cases }, fc.record({ kind: fc.constant('report' as const), school: fc.constantFrom(...schools), exclusions: fc.subarray(accounts) }), fc.constant({ kind: 'office' as const }));
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
    if (decision.allow) expect(['team', 'backup']).not.toContain(decision.basis);
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

test('what the door allows the guard let through, and a closed or held case is known only to those who could work on it', () => {
  fc.assert(fc.property(viewers, anyVerb, resources, moments, (viewer, verb, about, now) => {
    const decision = decide(viewer, verb, about, now);
    if (decision.allow) expect(holds(viewer, verb)).toBe(true);
    else if (decision.known) {
      expect(about.kind === 'case' && ((about.closed && verbOf(verb)!.writes) || (about.held && verbOf(verb)!.hides))).toBe(true);
      expect(decide(viewer, verb, { ...about, closed: false, held: false } as Resource, now).allow).toBe(true);
    } else expect(decision.why).toBe('not found');
  }), many);
});

test('the schools of a verb about reports are exactly those whose reports may be worked on', () => {
  fc.assert(fc.property(viewers, anyVerb, moments, (viewer, verb, now) => {
    fc.pre(verbOf(verb)!.about === 'report');
    const allowed = schools.filter((school) => decide(viewer, verb, { kind: 'report', school, exclusions: [] }, now).allow);
    expect(schools.filter((school) => schoolsOf(viewer, verb)?.includes(school) ?? true)).toEqual(allowed);
  }), many);
});

test('an exclusion added allows nothing, and nothing at all to whom it names', () => {
  fc.assert(fc.property(viewers, anyVerb, cases, moments, fc.constantFrom(...accounts), (viewer, verb, about, now, account) => {
    const more = { ...about, exclusions: [...about.exclusions, account] };
    if (decide(viewer, verb, more, now).allow) expect(decide(viewer, verb, about, now).allow).toBe(true);
    expect(decide(viewer, verb, { ...about, exclusions: [viewer.account] }, now).allow).toBe(false);
  }), many);
});

test('a suspension is an exclusion until it is answered: it allows nothing, and nothing at all to whom it names or who covers them', () => {
  fc.assert(fc.property(viewers, anyVerb, cases, moments, fc.constantFrom(...accounts), (viewer, verb, about, now, account) => {
    const one = decide(viewer, verb, { ...about, suspended: [account] }, now);
    expect(one.allow).toBe(decide(viewer, verb, { ...about, exclusions: [...about.exclusions, account] }, now).allow);
    if (one.allow) expect(decide(viewer, verb, about, now).allow).toBe(true);
  }), many);
});

test('a case that is sealed or held, and an account that is off, allow no more than before', () => {
  fc.assert(fc.property(viewers, anyVerb, cases, moments, (viewer, verb, about, now) => {
    const before = decide(viewer, verb, { ...about, sealed: false, held: false }, now).allow;
    if (decide(viewer, verb, { ...about, sealed: true, held: false }, now).allow) expect([before, verbOf(verb)!.whenSealed]).toEqual([true, true]);
    if (decide(viewer, verb, { ...about, sealed: false, held: true }, now).allow) expect([before, verbOf(verb)!.hides ?? false]).toEqual([true, false]);
    expect(decide({ ...viewer, active: false }, verb, about, now).allow).toBe(false);
  }), many);
});

test('a text is never open to somebody who may not read its case, and less is open when a seat, a place or the case goes', () => {
  const weight = { none: 0, existence: 1, read: 2, write: 3 };
  const texts = fc.record({ recordClass: fc.constantFrom(...recordClasses), author: fc.constantFrom(...accounts), shared: fc.subarray(accounts) });
  fc.assert(fc.property(viewers, texts, cases, moments, fc.nat(), (viewer, text, about, now, which) => {
    const right = decideText(viewer, text, about, now);
    if (!decide(viewer, 'case.read', about, now).allow) expect(right).toBe('none');
    const without = <T>(all: readonly T[]): T[] => all.filter((_, n) => n !== which % Math.max(1, all.length));
    for (const fewer of [decideText({ ...viewer, seats: without(viewer.seats) }, text, about, now), decideText(viewer, text, { ...about, members: without(about.members) }, now), decideText(viewer, { ...text, shared: [] }, about, now), decideText(viewer, text, { ...about, exclusions: [...about.exclusions, viewer.account] }, now)]) {
      expect(weight[fewer]).toBeLessThanOrEqual(weight[right]);
    }
  }), many);
});

test('the list says the same as the door: whom a viewer stands for on teams', () => {
  fc.assert(fc.property(viewers, cases, moments, (viewer, drawn, now) => {
    const about = { ...drawn, sealed: false };
    const listed = standsFor(viewer, 'case.read').some(({ account, needsPurpose }) => about.members.some((member) => member.account === account && !ended(member, now) && (!needsPurpose || (member.purpose ?? '').trim() !== '') && (account === viewer.account || !about.exclusions.includes(account))));
    const decision = decide(viewer, 'case.read', about, now);
    const whole = schoolsOf(viewer, 'case.read') === null && viewer.active;
    expect(decision.allow).toBe((whole || listed) && viewer.active && !about.exclusions.includes(viewer.account));
  }), many);
});
