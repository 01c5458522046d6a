import { accessActs } from '../../../src/access/rules/acts.js';

test('each act has its own name and its own words, which go on from a name', () => {
  const words = Object.values(accessActs);
  expect(new Set(words).size).toBe(words.length);
  for (const [act, said] of Object.entries(accessActs)) {
    expect(act).toMatch(/^[a-z]+(\.[a-z]+)+$/);
    expect(said).toMatch(/^[a-z][^.]*$/);
  }
});
