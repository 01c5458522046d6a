import Sequencer from '@jest/test-sequencer';

const of = (project) => (test) => test.context.config.displayName.name === project;
const isCrash = (test) => test.path.includes('/crash');

/** What takes longest starts first, so that no worker is left with it alone at the end: PostgreSQL, then the browser and SQLite, then kills. */
const ranks = [(test) => of('postgres')(test) && !isCrash(test), of('browser'), (test) => of('sqlite')(test) && !isCrash(test), isCrash, () => true];

/** Jest's order in place of its own, which guesses by the size of files that only name others (gather.mjs). */
// Jest asks for a default export here.
export default class Order extends Sequencer {
  sort(tests) {
    const rank = (test) => ranks.findIndex((fits) => fits(test));
    return [...tests].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
  }
}
