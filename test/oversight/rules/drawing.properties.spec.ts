import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { draw } from '../../../src/oversight/rules/drawing.js';

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 40 }).map((all) => all.map((n) => ({ number: `2026-27-${String(n).padStart(4, '0')}` })));
const seeds = fc.string({ minLength: 1, maxLength: 20 });

test('the same seed draws the same cases, in whatever order they are given', async () => {
  await fc.assert(fc.asyncProperty(numbers, seeds, fc.integer({ min: 1, max: 40 }), fc.infiniteStream(fc.nat()), async (cases, seed, size, order) => {
    const shuffled = cases.map((one) => ({ one, at: order.next().value })).sort((a, b) => a.at - b.at).map(({ one }) => one);
    expect(await draw(seed, shuffled, size)).toEqual(await draw(seed, cases, size));
  }), { numRuns: 60 });
});

test('as many as asked, fewer where there are fewer; each of the frame, none twice; a larger sample keeps the smaller one', async () => {
  await fc.assert(fc.asyncProperty(numbers, seeds, fc.integer({ min: 1, max: 40 }), async (cases, seed, size) => {
    const [drawn, more] = [await draw(seed, cases, size), await draw(seed, cases, size + 3)];
    expect(drawn).toHaveLength(Math.min(size, cases.length));
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn.every((one) => cases.includes(one) && more.includes(one))).toBe(true);
  }), { numRuns: 60 });
});

test('anybody can repeat it: SHA-256 of "seed:number", the smallest first', async () => {
  const cases = Array.from({ length: 12 }, (_, n) => ({ number: `2026-27-00${n + 10}` }));
  const byHand = [...cases].sort((a, b) => (sha(`spring:${a.number}`) < sha(`spring:${b.number}`) ? -1 : 1)).slice(0, 4).map(({ number }) => number).sort();
  expect((await draw('spring', cases, 4)).map(({ number }) => number)).toEqual(byHand);
});

test('over many seeds every case is drawn about equally often (chi-square, 0.1%)', async () => {
  const [cases, size, seedsTried] = [Array.from({ length: 40 }, (_, n) => ({ number: `2026-27-${n}` })), 8, 1500];
  const seen = new Map(cases.map(({ number }) => [number, 0]));
  for (let n = 0; n < seedsTried; n += 1) for (const { number } of await draw(`seed-${n}`, cases, size)) seen.set(number, seen.get(number)! + 1);
  const expected = (seedsTried * size) / cases.length;
  // Drawn without putting back: each count has variance E(1 − p), and the counts depend on each other by N/(N − 1).
  const chance = size / cases.length;
  const statistic = [...seen.values()].reduce((sum, count) => sum + (count - expected) ** 2 / (expected * (1 - chance)), 0) * ((cases.length - 1) / cases.length);
  expect(statistic).toBeLessThan(72.05); // 39 degrees of freedom
  expect(statistic).toBeGreaterThan(16.27); // nor suspiciously even
}, 30_000);

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
