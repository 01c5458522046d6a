import { intakeActs } from '../../../src/intake/rules/acts.js';

test('every act reads as the end of a sentence that begins with a name', () => {
  for (const [act, words] of Object.entries(intakeActs)) {
    expect(act).toMatch(/^(report|case)(\.[a-z-]+)+$/);
    expect(words).toMatch(/^[a-z].*[^.]$/);
  }
});
