import { assessmentPaths } from '../../../src/assessment/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import type { Here } from '../determination-case.js';
import { begunOn } from '../pack-case.js';

describe('sources sought', () => {
  let here: Here;
  let id: Id;
  let old: Id;
  beforeAll(async () => {
    here = await world();
    old = await aCase(here);
    id = await begunOn(here, ['transient-substantive', '1.0']);
  });
  afterAll(() => here.end());
  const path = () => assessmentPaths.sources(id);
  const form = { source: 'source-teachers', status: 'done', who: 'Ms. <Okafor>, period 2', reason: '' };

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['irene', 200, ['assessment.sources.viewed']], ['maria', 200, ['assessment.sources.viewed']],
  ] as const)('%s asks for the page and gets %i', (as, expect, ledger) => scenario(here, { as, get: path(), expect, ledger: [...ledger] }));

  test.each([
    [{ source: '' }, 'Choose a source from the list'], [{ source: 'source-stars' }, 'Choose a source from the list'], [{ status: '' }, 'Say what came of it'], [{ who: '' }, 'Write who was asked'],
    [{ status: 'refused' }, 'Write what you tried'], [{ status: 'not-needed' }, 'Write why this source is not needed'], [{ who: 'x'.repeat(501) }, 'Use at most 500 characters'],
  ])('a faulty form comes back with what was typed (%#)', (change, sentence) => scenario(here, { as: 'maria', post: path(), with: { ...form, ...change }, expect: 422, ledger: ['form.returned'], shows: [sentence] }));

  test('two teachers are asked for; a wrong entry is replaced and no longer counts', async () => {
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['Still to ask', 'Current teachers: 2 more'] });
    await scenario(here, { as: 'maria', post: path(), with: form, expect: 303, ledger: ['assessment.sources.recorded'] });
    await scenario(here, { as: 'maria', post: path(), with: { ...form, status: 'refused', who: '', reason: 'Would rather not' }, expect: 303 });
    const { text } = await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['Ms. &lt;Okafor&gt;'], hides: ['<Okafor>'] });
    expect(text).not.toContain('<li>Current teachers');
    const corrects = /<option value="([a-z2-7]{26})"/.exec(text)![1]!;
    await scenario(here, { as: 'maria', post: path(), with: { ...form, source: 'source-subject', who: 'Jordan', corrects }, expect: 303, ledger: ['assessment.sources.corrected'] });
    const after = await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['A correction below took its place'] });
    expect(after.text).toContain('<li>Current teachers');
    expect(after.text).not.toContain('<li>The person of concern');
  });

  test('a case on the first version has no list, and takes no entry', async () => {
    await scenario(here, { as: 'maria', get: assessmentPaths.sources(old), expect: 200, shows: ['names no list of sources'], hides: ['Record what came of one'] });
    await scenario(here, { as: 'maria', post: assessmentPaths.sources(old), with: form, expect: 422, shows: ['Choose a source from the list'] });
  });
});
