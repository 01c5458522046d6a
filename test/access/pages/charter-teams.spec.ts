import { accessPaths } from '../../../src/access/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('charter teams', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  test.each([[null, 303], ['maria', 404], ['irene', 404], ['theo', 200]] as const)('%s asks for them and gets %i', async (as, expect) =>
    void await scenario(the, { as, get: accessPaths.charterTeams, expect, ...(expect === 200 ? { ledger: ['charter.listed'], shows: ['No charter team yet'] } : {}) }));

  test('a team is made, its schools changed, and what a form lacks comes back', async () => {
    const { elementary, middle, high } = the.district.schools;
    const at = accessPaths.charterTeams;
    await scenario(the, { as: 'maria', post: at, with: { name: 'Mine', schools: [high, middle] }, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'theo', post: at, with: { name: ' ', schools: [high] }, expect: 422, ledger: ['form.returned'], shows: ['Enter a name'] });
    await scenario(the, { as: 'theo', post: at, with: { name: 'Lower grades', schools: [elementary] }, expect: 422, shows: ['at least two schools'] });
    await scenario(the, { as: 'theo', post: at, with: { name: 'Lower grades', schools: [elementary, newId()] }, expect: 404 });
    await scenario(the, { as: 'theo', post: at, with: { name: 'Lower grades', schools: [elementary, middle] }, expect: 303, ledger: ['charter.made'] });
    const { text } = await scenario(the, { as: 'theo', get: at, expect: 200, shows: ['Lower grades', 'Painted Wren Elementary School', '0 seats'] });
    const action = /action="(\/charter-teams\/[^"]+\/schools)"/.exec(text)![1]!;
    await scenario(the, { as: 'theo', post: action, with: { schools: [elementary, high] }, expect: 303, ledger: ['charter.schools.changed'] });
    await scenario(the, { as: 'theo', post: action, with: { schools: [] }, expect: 422, shows: ['at least two schools'] });
    await scenario(the, { as: 'theo', post: accessPaths.charterSchools(newId()), with: { schools: [elementary, high] }, expect: 404 });
    await scenario(the, { as: 'irene', post: action, with: { schools: [elementary, middle] }, expect: 404, ledger: ['access.refused'] });
    const charter = action.split('/')[2]!;
    await scenario(the, { as: 'theo', post: accessPaths.seats(the.district.viewers.leonid.account), with: { role: 'teacher', place: charter }, expect: 303, ledger: ['seat.given'] });
    await scenario(the, { as: 'theo', get: accessPaths.account(the.district.viewers.leonid.account), expect: 200, shows: ['Lower grades'] });
  });
});
