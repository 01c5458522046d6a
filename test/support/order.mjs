import Sequencer from '@jest/test-sequencer';

/** What takes longest starts first, so that no worker is left with it alone at the end: journeys, the other browsers, then kills, the sweeps over every route and form, then PostgreSQL. */
const ranks = [(test) => /\/journeys[./]/.test(test.path), (test) => test.context.config.displayName.name === 'browser', (test) => test.path.includes('/crash'), (test) => test.path.includes('/sweeps') && test.context.config.displayName.name === 'sqlite', (test) => test.context.config.displayName.name === 'postgres', () => true];

/** Jest's order in place of its own, which guesses by the size of files that only name others (gather.mjs). */
// Jest asks for a default export here.
export default class Order extends Sequencer {
  sort(tests) {
    const rank = (test) => ranks.findIndex((fits) => fits(test));
    return [...tests].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
  }
}
