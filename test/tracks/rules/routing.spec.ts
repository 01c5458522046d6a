import fc from 'fast-check';
import { instant, type Instant } from '../../../src/kernel/instant.js';
import { routedSince } from '../../../src/tracks/rules/routing.js';

const day = (n: number): Instant => instant(new Date(Date.UTC(2026, 10, n)));
const track = (linked: number, ended: number | null) => ({ linked: day(linked), ended: ended === null ? null : day(ended), leadId: 'zoe' });

test('a track routes a case, also one that ended, until the case is reopened', () => {
  expect(routedSince([], [], null)).toBeNull();
  expect(routedSince([track(3, 9)], [], null)).toEqual({ at: day(3), by: 'zoe' });
  expect(routedSince([track(3, 9)], [], day(12))).toBeNull();
  expect(routedSince([track(3, null)], [], day(12))).toEqual({ at: day(12), by: 'zoe' });
  expect(routedSince([track(13, 14), track(3, 9)], [], day(12))).toEqual({ at: day(13), by: 'zoe' });
});

test('a reason serves the reopening it was written after, and no later one', () => {
  const reason = [{ at: day(13), by: 'samuel' }];
  expect(routedSince([track(3, 9)], reason, day(12))).toEqual({ at: day(13), by: 'samuel' });
  expect(routedSince([track(3, 9)], reason, day(20))).toBeNull();
});

test('nothing that happened before a reopening alone routes the case, and a track that runs always does', () => {
  const tracks = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.option(fc.integer({ min: 1, max: 20 }))).map(([linked, ended]) => track(linked, ended)), { maxLength: 4 });
  fc.assert(fc.property(tracks, fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }), fc.integer({ min: 1, max: 20 }), (all, reasons, reopened) => {
    const found = routedSince(all, reasons.map((n) => ({ at: day(n), by: 'samuel' })), day(reopened));
    if (found !== null) expect(found.at >= day(reopened)).toBe(true);
    if (all.some(({ ended }) => ended === null)) expect(found).not.toBeNull();
    expect(found !== null).toBe(all.some(({ ended }) => ended === null || ended > day(reopened)) || reasons.some((n) => n > reopened));
  }));
});
