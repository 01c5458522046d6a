import { trainingActs } from '../../../src/training/rules/acts.js';

test('each act has its own name and its own words, which go on from a name', () => {
  const words = Object.values(trainingActs);
  expect(new Set(words).size).toBe(words.length);
  for (const [act, said] of Object.entries(trainingActs)) {
    expect(act).toMatch(/^training(\.[a-z-]+)+$/);
    expect(said).toMatch(/^[a-z][^.]*$/);
  }
});
