import { howOften, isWritten } from '../../../src/access/rules/refusals-in-a-minute.js';

test('sixty refusals of a minute are written one by one; after them only those whose number beyond doubles', () => {
  expect(Array.from({ length: 130 }, (_, n) => n + 1).filter((nth) => !isWritten(nth))).toEqual(Array.from({ length: 70 }, (_, n) => n + 61).filter((nth) => ![61, 62, 64, 68, 76, 92, 124].includes(nth)));
});

test('a flood of a million leaves eighty entries, and the last of them tells at least half of it', () => {
  const written = Array.from({ length: 1_000_000 }, (_, n) => n + 1).filter(isWritten);
  expect(written).toHaveLength(80);
  expect(written.at(-1)).toBeGreaterThan(500_000);
});

test('an entry says how often only where not each has its own', () => {
  expect([howOften(1), howOften(60), howOften(61), howOften(68)]).toEqual([{}, {}, { refusals: 61 }, { refusals: 68 }]);
});
