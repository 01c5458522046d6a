import { waitAfter } from '../../../src/access/rules/throttle.js';

test('four tries are free; then each wait is twice as long, up to a minute', () => {
  expect(Array.from({ length: 13 }, (_, failures) => waitAfter(failures))).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
});

test('nobody is locked out for good', () => {
  for (const failures of [100, 2000, Number.MAX_SAFE_INTEGER]) expect(waitAfter(failures)).toBe(60);
});
