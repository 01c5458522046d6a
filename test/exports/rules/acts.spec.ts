import { exportActs } from '../../../src/exports/rules/acts.js';

test('every act has its words, to be said after a name', () => {
  for (const [act, words] of Object.entries(exportActs)) {
    expect(act).toMatch(/^case\.(summary|pack)\.[a-z]+$/);
    expect(words).toMatch(/^[a-z].*[a-zA-Z]$/);
  }
});
