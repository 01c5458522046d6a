import { accessPaths, capabilities, verbs } from '../../../src/access/index.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('the page of roles', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  test.each([[null, 303], ['sofia', 200], ['theo', 200], ['osvaldo', 200]] as const)('%s gets %i', async (as, expect) =>
    void await scenario(the, { as, get: accessPaths.roles, expect, ...(expect === 200 ? { ledger: ['roles.viewed'] } : {}) }));

  test('every verb stands on it in words, with who and what it asks for, and since when the policy stands', async () => {
    const { text } = await scenario(the, { as: 'sofia', get: accessPaths.roles, expect: 200, shows: ['Policy 1, in force since', 'Counseling, confidential', 'Write, and read their own', 'a second person', 'IT administrator', 'Your roles: <strong>Teacher'] });
    for (const verb of verbs) expect(text).toContain(capabilities[verb].words.replaceAll('’', '’'));
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
  });
});
