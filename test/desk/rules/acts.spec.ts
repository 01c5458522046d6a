import { deskActs } from '../../../src/desk/rules/acts.js';

test('each act of the desk has words that go on from a name', () => {
  for (const [act, words] of Object.entries(deskActs)) {
    expect(act).toMatch(/^[a-z]+(\.[a-z]+)+$/);
    expect(words).toMatch(/^[a-z][^.]*$/);
  }
});
