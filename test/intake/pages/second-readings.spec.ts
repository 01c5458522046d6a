import { intakePaths } from '../../../src/intake/index.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, aTriage, stateIn, type DistrictWorld } from '../a-report.js';

describe('the second reading', () => {
  let the: DistrictWorld;
  let id: string;
  let triage: string;
  beforeAll(async () => {
    the = await world();
    ({ id } = await aReport(the));
    triage = await aTriage(the, id);
  });
  afterAll(() => the.end());

  const path = () => intakePaths.secondReading(id);
  const form = (more: Record<string, string> = {}) => ({ triage, agrees: 'yes', reason: 'I read both statements.', ...more });

  test.each([
    [null, 303, []], ['sofia', 404, ['access.refused']], ['grant', 404, ['access.refused']], ['dana', 404, ['access.refused']], ['theo', 404, ['access.refused']],
    ['samuel', 200, ['report.second-reading.viewed']], ['irene', 200, ['report.second-reading.viewed']],
  ] as const)('%s asks for the page and gets %i', (as, expect, ledger) => scenario(the, { as, get: path(), expect, ledger: [...ledger] }));

  test('the reader sees report, decision and reason', () => scenario(the, { as: 'zoe', get: path(), expect: 200, shows: ['“I will make them all sorry.”', 'Unfounded', 'line from a play', 'Maria Núñez', 'Do you agree'] }));

  test('the triager reads whom to ask instead', async () => {
    await scenario(the, { as: 'maria', get: path(), expect: 200, shows: ['You triaged this report yourself', 'Samuel Okafor'], hides: ['Do you agree'] });
    await scenario(the, { as: 'maria', post: path(), with: form(), expect: 409, ledger: [], shows: ['You triaged this report yourself'] });
  });

  test.each([[{ agrees: 'maybe' }, 'Say whether you agree'], [{ reason: '' }, 'Write in a sentence why']])('%j comes back', (wrong, sentence) =>
    scenario(the, { as: 'samuel', post: path(), with: form(wrong), expect: 422, ledger: ['form.returned'], shows: [sentence] }));

  test('one reads; who comes second sees both texts', async () => {
    await scenario(the, { as: 'samuel', post: path(), with: form({ agrees: 'no', reason: 'Nobody asked the second student.' }), expect: 303, ledger: ['report.second-read'], location: intakePaths.show(id) });
    expect(await stateIn(the, id)).toBe('returned');
    await scenario(the, { as: 'zoe', post: path(), with: form({ reason: 'All was asked.' }), expect: 409, ledger: ['form.returned'], shows: ['Samuel Okafor saved this', 'Nobody asked the second student.', 'Agreed: All was asked.'] });
    await scenario(the, { as: 'maria', get: intakePaths.show(id), expect: 200, shows: ['Did not agree: back to triage', 'Nobody asked the second student.'] });
  });
});
