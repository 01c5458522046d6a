import { AssessmentRecord, assessmentPaths, determinationPaths } from '../../../src/assessment/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { determine, readyCase, sign } from '../determination-case.js';
import { answered, emptySheet } from '../assessed-case.js';

describe('the assessment of a case', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the, { subject: 'dandre', team: ['maria', 'samuel', 'zoe', 'anjali'] });
  });
  afterAll(() => the.end());

  const begun = async () => (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', id)))!.assessment.id;

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['theo', 404, ['access.refused']],
    ['maria', 200, ['assessment.viewed']], ['irene', 200, ['assessment.viewed']],
  ] as const)('%s asks for the overview and gets %i', (as, expect, ledger) => scenario(the, { as, get: assessmentPaths.overview(id), expect, ledger: [...ledger] }));

  test('before it has begun the page says what to do, and offers it to the team alone', async () => {
    await scenario(the, { as: 'maria', get: assessmentPaths.overview(id), expect: 200, shows: ['No assessment yet', 'Begin the assessment'] });
    await scenario(the, { as: 'irene', get: assessmentPaths.overview(id), expect: 200, shows: ['No assessment yet'], hides: ['Begin the assessment'] });
    await scenario(the, { as: 'maria', get: assessmentPaths.theme(id, 'motive'), expect: 303, location: assessmentPaths.overview(id), ledger: [] });
  });

  test('an outsider and a reader for the district cannot begin it', async () => {
    await scenario(the, { as: 'leonid', post: assessmentPaths.begin(id), with: {}, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'irene', post: assessmentPaths.begin(id), with: {}, expect: 404 });
    await scenario(the, { as: 'maria', post: assessmentPaths.begin(id), with: { nothing: 'something' }, expect: 400, ledger: [] });
    await scenario(the, { as: 'maria', post: assessmentPaths.begin(id), with: { other: 'field' }, expect: 400, ledger: [] });
  });

  test('begun once, it names the next thing to do and counts questions', async () => {
    await scenario(the, { as: 'maria', post: assessmentPaths.begin(id), with: {}, expect: 303, location: assessmentPaths.overview(id), ledger: ['assessment.begun'] });
    await scenario(the, { as: 'zoe', post: assessmentPaths.begin(id), with: {}, expect: 409, ledger: [], shows: ['under way already'] });
    await scenario(the, { as: 'zoe', get: assessmentPaths.overview(id), expect: 200, shows: ['0 answered, 0 not yet known, 31 left', '3 questions are left in “Motive”.', 'Not asked', 'Not answered', '1. Motive'] });
  });

  test('answers move the numbers and nothing else, and the record is read whole', async () => {
    await scenario(the, { as: 'maria', post: assessmentPaths.theme(id, 'motive'), with: { ...emptySheet(3), ...answered(1), ...answered(2, 'She says she was angry.', 'contradicted') }, expect: 303 });
    await scenario(the, { as: 'maria', get: assessmentPaths.overview(id), expect: 200, shows: ['2 answered, 0 not yet known, 29 left', '1 question is left in “Motive”.'] });
    await scenario(the, { as: 'irene', get: assessmentPaths.record(id, await begun()), expect: 200, ledger: ['assessment.record.viewed'], shows: ['Two friends tell the same story.', 'Contradicted', 'Group chat of Nov 12', 'No answer yet.'] });
  });

  test('once everything is answered the next thing is the level itself, and after that the determination', async () => {
    const ready = await readyCase(the);
    const ask = `href="${determinationPaths.ask(ready)}"`;
    await scenario(the, { as: 'maria', get: assessmentPaths.overview(ready), expect: 200, shows: ['The team can come to a determination.', 'Set the level of concern', ask] });
    await scenario(the, { as: 'anjali', get: assessmentPaths.overview(ready), expect: 200, shows: ['The team can come to a determination.'], hides: [ask] });
    const determination = await determine(the, ready);
    await scenario(the, { as: 'maria', get: assessmentPaths.overview(ready), expect: 200, shows: ['A level of concern is recorded.', 'Read the determination'], hides: [ask] });
    for (const who of ['maria', 'zoe', 'samuel'] as const) await sign(the, ready, who, determination);
    await scenario(the, { as: 'maria', get: assessmentPaths.overview(ready), expect: 200, hides: [ask] });
  });

  test('a record that is not there, or of another case, is not found', async () => {
    const other = await aCase(the, { subject: 'jon-whitlock' });
    await scenario(the, { as: 'maria', get: assessmentPaths.record(id, newId()), expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'maria', get: assessmentPaths.record(other, await begun()), expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'ruth', get: assessmentPaths.record(id, await begun()), expect: 404, ledger: ['access.refused'] });
  });
});
