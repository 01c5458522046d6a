import { localDate } from '../../../src/kernel/local-date.js';
import { nextReviewBy, reviewRule } from '../../../src/protocols/rules/reviews.js';
import { aProtocol } from '../a-protocol.js';

const { definition } = aProtocol();

describe('reviews', () => {
  it.each([['low', '2026-11-30'], ['moderate', '2026-11-16'], ['high', '2026-11-09'], ['imminent', '2026-11-03']])(
    'at %s come by %s after November 2', (level, day) => expect(nextReviewBy(definition, level, localDate('2026-11-02'))).toBe(day));

  it('refuse a level that the protocol does not have', () => {
    expect(() => reviewRule(definition, 'purple')).toThrow(new RangeError('no review rule for level purple'));
  });
});
