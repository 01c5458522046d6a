import fc from 'fast-check';
import { addDays, type LocalDate } from '../../../src/kernel/local-date.js';
import { reviewTimes } from '../../../src/oversight/rules/review-times.js';

const day = (text: string) => text as LocalDate;

test('each review by the day that the one before it set, the first by the protocol’s', () => {
  expect(reviewTimes([{ heldOn: day('2026-09-10'), nextOn: day('2026-09-24') }, { heldOn: day('2026-09-27'), nextOn: day('2026-10-11') }], day('2026-09-10'), [])).toEqual([
    { heldOn: '2026-09-10', dueOn: '2026-09-10', lateBy: 0 }, { heldOn: '2026-09-27', dueOn: '2026-09-24', lateBy: 3 },
  ]);
});

test('without a day none is late; a reopening in between ends what was planned', () => {
  expect(reviewTimes([{ heldOn: day('2026-09-10'), nextOn: day('2026-09-24') }], null, [])[0]).toEqual({ heldOn: '2026-09-10', dueOn: null, lateBy: 0 });
  const held = [{ heldOn: day('2026-09-10'), nextOn: day('2026-09-24') }, { heldOn: day('2026-12-01'), nextOn: day('2026-12-15') }];
  expect(reviewTimes(held, day('2026-09-12'), [day('2026-11-20')])[1]).toEqual({ heldOn: '2026-12-01', dueOn: null, lateBy: 0 });
  expect(reviewTimes(held, day('2026-09-12'), [day('2026-09-01')])[1]!.lateBy).toBe(68);
});

test('lateness is never negative', () => {
  fc.assert(fc.property(fc.integer({ min: -60, max: 60 }), (days) => {
    const [one] = reviewTimes([{ heldOn: addDays(day('2026-09-10'), days), nextOn: day('2027-01-01') }], day('2026-09-10'), []);
    expect(one!.lateBy).toBe(Math.max(0, days));
  }));
});
