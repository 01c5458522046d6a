import { AssessmentRecord, assessmentPaths } from '../../../src/assessment/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

describe('licensed instruments', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  const form = { instrument: 'savry', otherName: '', edition: '2006', usedBy: 'Zoë Brânză', qualification: 'School psychologist', usedOn: '2026-11-13', conclusion: 'Low concern while his aunt is <at home> 😀' };
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
  });
  afterAll(() => the.end());

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['irene', 200, ['assessment.instruments.viewed']], ['maria', 200, ['assessment.instruments.viewed']],
  ] as const)('%s asks for the page and gets %i', (as, expect, ledger) => scenario(the, { as, get: assessmentPaths.instruments(id), expect, ledger: [...ledger] }));

  test('one is recorded as typed, without a score, and stands in the record', async () => {
    await scenario(the, { as: 'irene', get: assessmentPaths.instruments(id), expect: 200, shows: ['None recorded'], hides: ['Record one that was used'] });
    await scenario(the, { as: 'zoe', post: assessmentPaths.instruments(id), with: form, expect: 303, ledger: ['assessment.instrument.recorded'], location: assessmentPaths.instruments(id) });
    await scenario(the, { as: 'maria', get: assessmentPaths.instruments(id), expect: 200, shows: ['SAVRY', 'is &lt;at home&gt; 😀', 'School psychologist'] });
    const { assessment, instruments } = (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', id)))!;
    expect(instruments).toMatchObject([{ instrument: 'savry', edition: '2006', used_on: '2026-11-13' }]);
    await scenario(the, { as: 'maria', get: assessmentPaths.record(id, assessment.id), expect: 200, shows: ['Licensed instruments', 'is &lt;at home&gt;'] });
  });

  test.each<[Record<string, string>, string]>([
    [{ conclusion: '23' }, 'A number alone tells nobody what to do'], [{ conclusion: 'He scored 23: high' }, 'Leave the score out'], [{ instrument: 'tarot' }, 'Choose the instrument'], [{ instrument: 'other' }, 'Write the name of the instrument'],
    [{ usedBy: ' ' }, 'Write who used it'], [{ qualification: '' }, 'Write what qualifies them'], [{ usedOn: '2026-11-30' }, 'That day has not come yet'], [{ edition: 'x'.repeat(501) }, 'Use at most 500 characters'],
  ])('a faulty form comes back with what was typed (%#)', async (change, sentence) => {
    await scenario(the, { as: 'maria', post: assessmentPaths.instruments(id), with: { ...form, ...change }, expect: 422, ledger: ['form.returned'], shows: [sentence] });
  });

  test('without an assessment there is nothing to record one in', async () => {
    const other = await aCase(the, { subject: 'john-whitlock' });
    await scenario(the, { as: 'maria', post: assessmentPaths.instruments(other), with: form, expect: 409, ledger: [], shows: ['Begin the assessment'] });
  });
});
