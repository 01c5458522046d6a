import { assessmentPaths } from '../../../src/assessment/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { newId } from '../../../src/kernel/ids.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import type { Here } from '../determination-case.js';
import { begunOn } from '../pack-case.js';

describe('protective factors', () => {
  let here: Here;
  let id: Id;
  beforeAll(async () => {
    here = await world();
    id = await begunOn(here, ['virginia-shape', '1.0']);
  });
  afterAll(() => here.end());
  const path = () => assessmentPaths.protective(id);
  const form = { finding: 'found', body: 'An <aunt> he trusts', asked: '' };

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['irene', 200, ['assessment.protective.viewed']], ['anjali', 200, ['assessment.protective.viewed']],
  ] as const)('%s asks for the page and gets %i', (as, expect, ledger) => scenario(here, { as, get: path(), expect, ledger: [...ledger] }));

  test.each([
    [{ finding: '' }, 'Say whether there is a protective factor'], [{ body: ' ' }, 'Write what makes violence less likely'], [{ finding: 'none' }, 'Write whom the team asked'],
    [{ body: 'x'.repeat(6001) }, 'Use at most 6,000 characters'], [{ corrects: newId() }, 'Choose an entry that stands'],
  ])('a faulty form comes back with what was typed (%#)', async (change, sentence) => {
    await scenario(here, { as: 'maria', post: path(), with: { ...form, ...change }, expect: 422, ledger: ['form.returned'], shows: [sentence] });
  });

  test('it is a gate before a level; an entry is kept as typed and shown escaped, a correction keeps the earlier one', async () => {
    await scenario(here, { as: 'maria', get: assessmentPaths.overview(id), expect: 200, shows: ['Protective factors', 'Record a protective factor, or “none found”'] });
    await scenario(here, { as: 'anjali', post: path(), with: form, expect: 303, ledger: ['assessment.protective.recorded'] });
    await scenario(here, { as: 'maria', get: assessmentPaths.overview(id), expect: 200, hides: ['Record a protective factor, or “none found”'] });
    const { text } = await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['An &lt;aunt&gt; he trusts'], hides: ['<aunt>'] });
    const corrects = /<option value="([a-z2-7]{26})"/.exec(text)![1]!;
    await scenario(here, { as: 'maria', post: path(), with: { finding: 'none', body: '', asked: 'The aunt, two teachers', corrects }, expect: 303, ledger: ['assessment.protective.corrected'] });
    await scenario(here, { as: 'maria', post: path(), with: { ...form, corrects }, expect: 422, shows: ['Choose an entry that stands'] });
    await scenario(here, { as: 'irene', get: path(), expect: 200, shows: ['None found', 'The aunt, two teachers', 'A correction below took its place'], hides: ['Record one'] });
  });
});
