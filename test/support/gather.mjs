const words = ['describe', 'test', 'it', 'beforeAll', 'afterAll', 'beforeEach', 'afterEach'];

/**
 * Loads one spec file and puts all that it declares into a describe of its own, so that its hooks are its own too.
 * Jest's words must be said at once, and loading takes time: so they are written down first and said afterwards.
 */
export async function gather(name, load) {
  const real = Object.fromEntries(words.map((word) => [word, globalThis[word]]));
  const said = [];
  for (const word of words) globalThis[word] = listener((speak) => said.push(speak), () => real[word]);
  try {
    await load();
  } finally {
    Object.assign(globalThis, real);
  }
  real.describe(name, () => { for (const speak of said) speak(); });
}

/** Stands in for a word such as `test`, its properties (`test.each`) and what those return (`test.each(rows)`). */
function listener(note, find) {
  return new Proxy(() => undefined, {
    get: (_, property) => (typeof property === 'symbol' ? undefined : listener(note, () => find()[property].bind(find()))),
    apply: (_, __, args) => {
      if (args.some((arg) => typeof arg === 'function')) return note(() => find()(...args)); // a declaration
      return listener(note, () => find()(...args)); // a table, to be called with the declaration
    },
  });
}
