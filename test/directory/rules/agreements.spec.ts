import fc from 'fast-check';
import { isAsked, isInForce, mayBeTerm } from '../../../src/directory/rules/agreements.js';
import { addDays, localDate, type LocalDate } from '../../../src/kernel/local-date.js';

const begin = localDate('2026-01-01');
const day = fc.integer({ min: 0, max: 900 }).map((n): LocalDate => addDays(begin, n));
const term = fc.record({ startsOn: day, endsOn: fc.option(day) });

test('a term does not end before it begins', () => {
  fc.assert(fc.property(term, (one) => expect(mayBeTerm(one).ok).toBe(one.endsOn === null || one.endsOn >= one.startsOn)));
});

test('what has ended never comes into force again', () => {
  fc.assert(fc.property(term, day, fc.integer({ min: 0, max: 400 }), (one, today, more) => {
    const ended = one.endsOn !== null && one.endsOn < today;
    if (ended) expect(isInForce(one, addDays(today, more))).toBe(false);
  }));
});

test('the first and the last day count', () => {
  const one = { startsOn: localDate('2026-07-01'), endsOn: localDate('2027-06-30') };
  expect(['2026-06-30', '2026-07-01', '2027-06-30', '2027-07-01'].map((today) => isInForce(one, localDate(today)))).toEqual([false, true, true, false]);
});

test('an agency is asked through its last day', () => {
  const agency = { endsOn: localDate('2026-11-20') };
  expect([isAsked(agency, localDate('2026-11-20')), isAsked(agency, localDate('2026-11-21')), isAsked({ endsOn: null }, localDate('2099-01-01'))]).toEqual([true, false, true]);
});
