import { newId } from '../../../src/kernel/ids.js';
import { intakePaths } from '../../../src/intake/index.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, aTriage, type DistrictWorld } from '../a-report.js';

describe('acknowledging a routed concern', () => {
  let the: DistrictWorld;
  let id: string;
  let triage: string;
  beforeAll(async () => {
    the = await world();
    ({ id } = await aReport(the, { confidential: true }));
    triage = await aTriage(the, id, { outcome: 'routed', route: 'child-protection', receiver: the.district.viewers.dana.account, secondDueOn: '2026-11-17' as never });
  });
  afterAll(() => the.end());

  const path = () => intakePaths.acknowledgement(id);

  test.each([
    [null, 303, []], ['sofia', 404, ['access.refused']], ['samuel', 404, ['access.refused']], ['anjali', 404, ['access.refused']], ['grant', 404, ['access.refused']], ['irene', 404, ['access.refused']],
    ['dana', 200, ['report.routing.viewed']],
  ] as const)('%s asks for the page and gets %i', (as, expect, ledger) => scenario(the, { as, get: path(), expect, ledger: [...ledger] }));

  test('the receiver reads what it is about, not who reported', () => scenario(the, { as: 'dana', get: path(), expect: 200, shows: ['Child protection', '“I will make them all sorry.”', 'I have it'], hides: ['Sofia'] }));

  test('a form that names no triage comes back', () => scenario(the, { as: 'dana', post: path(), with: { triage: 'x' }, expect: 422, ledger: ['form.returned'], shows: ['Reload the page, then decide again'] }));

  test('a decision that is not the one to acknowledge is not acknowledged, and nobody says it was', () =>
    scenario(the, { as: 'dana', post: path(), with: { triage: newId() }, expect: 409, ledger: ['form.returned'], shows: ['The decision has changed since you opened this page', 'I have it'] }));

  test('it is acknowledged, once, and the report says when', async () => {
    await scenario(the, { as: 'maria', get: intakePaths.show(id), expect: 200, shows: ['Dana Whitfield, not yet acknowledged'] });
    await scenario(the, { as: 'dana', post: path(), with: { triage }, expect: 303, ledger: ['report.routing.acknowledged'], location: path() });
    await scenario(the, { as: 'dana', post: path(), with: { triage }, expect: 303, ledger: [], location: path() });
    await scenario(the, { as: 'dana', get: path(), expect: 200, shows: ['you have acknowledged this concern'], hides: ['I have it'] });
    await scenario(the, { as: 'maria', get: intakePaths.show(id), expect: 200, shows: ['Dana Whitfield, acknowledged Nov 16, 2026'] });
  });
});
