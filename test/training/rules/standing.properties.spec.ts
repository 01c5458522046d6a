import fc from 'fast-check';
import { disciplines } from '../../../src/kernel/disciplines.js';
import { addDays, localDate, type LocalDate } from '../../../src/kernel/local-date.js';
import { lapses, standing, type Requirement } from '../../../src/training/rules/standing.js';
import { expiryOf, isValidOn, validUntil, type Held } from '../../../src/training/rules/validity.js';

const anyDay = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(localDate('2018-01-01'), n));
const courses = ['basic', 'refresher', 'officer'] as const;
const held: fc.Arbitrary<Held> = fc.tuple(fc.constantFrom(...courses), anyDay, fc.option(fc.integer({ min: 1, max: 2000 }))).map(([course, completedOn, lasts]) => ({ course, completedOn, expiresOn: lasts === null ? null : addDays(completedOn, lasts) }));
const requirement: fc.Arbitrary<Requirement> = fc.tuple(fc.constantFrom('basic', 'officer'), fc.constantFrom(...disciplines), anyDay, fc.integer({ min: 0, max: 400 })).map(([course, discipline, requiredFrom, grace]) => ({ course, name: course, discipline, requiredFrom, bindsFrom: addDays(requiredFrom, grace) }));
const situation = fc.record({ requirements: fc.array(requirement, { maxLength: 6 }), mine: fc.subarray([...disciplines], { minLength: 1 }), records: fc.array(held, { maxLength: 6 }), day: anyDay });
const renewals = new Map([['basic', ['refresher']]]);
const lapsedOn = (requirements: readonly Requirement[], mine: Parameters<typeof standing>[1], records: readonly Held[], day: LocalDate) => lapses(standing(requirements, mine, renewals, records, day)).map(({ course }) => course).sort();

test('a later date never makes what has expired valid', () => {
  fc.assert(fc.property(situation, fc.nat(3000), ({ records, day }, later) => {
    for (const course of courses) {
      const until = validUntil(course, renewals.get(course) ?? [], records);
      if (!isValidOn(until, day)) expect(isValidOn(until, addDays(day, later))).toBe(false);
    }
  }));
});

test('who does not count today does not count on any later day with the same records', () => {
  fc.assert(fc.property(situation, fc.nat(3000), ({ requirements, mine, records, day }, later) => {
    const then = lapsedOn(requirements, mine, records, addDays(day, later));
    for (const course of lapsedOn(requirements, mine, records, day)) expect(then).toContain(course);
  }));
});

test('one more record never takes validity away', () => {
  fc.assert(fc.property(situation, held, fc.nat(6), ({ requirements, mine, records, day }, one, at) => {
    const more = [...records.slice(0, at), one, ...records.slice(at)];
    const before = lapsedOn(requirements, mine, records, day);
    for (const course of lapsedOn(requirements, mine, more, day)) expect(before).toContain(course);
  }));
});

test('the order in which records were entered makes no difference', () => {
  fc.assert(fc.property(situation, ({ requirements, mine, records, day }) => expect(lapsedOn(requirements, mine, [...records].reverse(), day)).toEqual(lapsedOn(requirements, mine, records, day))));
});

test('one requirement more never lets anybody count who did not, and nobody is held back before it has effect', () => {
  fc.assert(fc.property(situation, requirement, ({ requirements, mine, records, day }, one) => {
    const before = lapsedOn(requirements, mine, records, day);
    const after = lapsedOn([...requirements, one], mine, records, day);
    for (const course of before) expect(after).toContain(course);
    if (day < one.bindsFrom || !mine.includes(one.discipline)) expect(after).toEqual(before);
  }));
});

test('months move a date forward, to a day that exists, and never past the wished day of the month', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 240 }), (day, months) => {
    const until = expiryOf(day, months)!;
    expect(localDate(until)).toBe(until);
    expect(until > day).toBe(true);
    expect(Number(until.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
    const apart = (Number(until.slice(0, 4)) - Number(day.slice(0, 4))) * 12 + Number(until.slice(5, 7)) - Number(day.slice(5, 7));
    expect(apart).toBe(months);
    if (until.slice(8) !== day.slice(8)) expect(addDays(until, 1).slice(8)).toBe('01');
  }));
});
