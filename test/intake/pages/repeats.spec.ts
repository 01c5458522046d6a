import { intakePaths } from '../../../src/intake/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { aReport, type DistrictWorld } from '../a-report.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('a second report within a day', () => {
  let the: DistrictWorld;
  let first: string;
  let second: string;
  let seen: string;
  beforeAll(async () => {
    the = await world();
    ({ id: first } = await aReport(the, { subject: 'Siobhán O’Dunleavy' }));
    ({ id: second } = await aReport(the, { as: 'anjali', subject: 'Siobhan ODunlevy' }));
    seen = (await the.reader.one<{ id: string }>('SELECT id FROM repeat_report'))!.id;
  });
  afterAll(() => the.end());

  test.each([
    [null, 303, []], ['sofia', 404, ['access.refused']], ['grant', 404, ['access.refused']], ['dana', 404, ['access.refused']], ['zoe', 200, ['report.repeat.viewed']], ['maria', 200, ['report.repeat.viewed']],
  ] as const)('%s asks for the page and gets %i', (as, expect, ledger) => scenario(the, { as, get: intakePaths.repeats(second), expect, ledger: [...ledger] }));

  test('it is loud for the two who were called, and for nobody else', async () => {
    for (const as of ['maria', 'samuel'] as const) await scenario(the, { as, get: '/', expect: 200, shows: ['Two reports within 24 hours: Siobhan ODunlevy', 'read them together and acknowledge'] });
    for (const as of ['zoe', 'irene', 'thandiwe'] as const) await scenario(the, { as, get: '/', expect: 200, hides: ['Two reports within 24 hours'] });
    await scenario(the, { as: 'maria', get: intakePaths.show(first), expect: 200, shows: ['Who was called, and acknowledge'] });
    await scenario(the, { as: 'maria', get: intakePaths.repeats(first), expect: 200, shows: ['Maria Núñez and Samuel Okafor', 'Not yet', 'I have read them and am acting'] });
    await scenario(the, { as: 'zoe', get: intakePaths.repeats(first), expect: 200, shows: ['waits for one of the people who were called'], hides: ['I have read them'] });
  });

  test('a form that names no report comes back; so does one that was overtaken; who was not called is refused', async () => {
    await scenario(the, { as: 'maria', post: intakePaths.repeats(second), with: { seen: 'x' }, expect: 422, ledger: ['form.returned'], shows: ['Reload the page, then decide again'] });
    await scenario(the, { as: 'maria', post: intakePaths.repeats(second), with: { seen: newId() }, expect: 409, ledger: ['form.returned'], shows: ['since you opened this page'] });
    await scenario(the, { as: 'zoe', post: intakePaths.repeats(second), with: { seen }, expect: 409, shows: ['Only one of the people who were called'] });
  });

  test('one of the two answers, and it is quiet for both', async () => {
    await scenario(the, { as: 'samuel', post: intakePaths.repeats(second), with: { seen }, expect: 303, ledger: ['report.repeat.acknowledged'], location: intakePaths.repeats(second) });
    for (const as of ['maria', 'samuel'] as const) await scenario(the, { as, get: '/', expect: 200, hides: ['Two reports within 24 hours'] });
    await scenario(the, { as: 'maria', get: intakePaths.repeats(first), expect: 200, shows: ['Samuel Okafor, Nov 16, 2026'], hides: ['I have read them'] });
  });
});
