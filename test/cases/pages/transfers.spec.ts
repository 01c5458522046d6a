import { casePaths } from '../../../src/cases/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('handing a case over', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the, { team: ['maria', 'samuel', 'sofia'] });
  });
  afterAll(() => the.end());

  const account = (who: CastKey) => the.district.viewers[who].account;

  test.each([[null, 303], ['sofia', 404], ['zoe', 404], ['grant', 404], ['theo', 404], ['ingrid', 404], ['osvaldo', 404], ['maria', 200], ['irene', 200]] as const)('%s asks for the pages and gets %i', async (as, expect) => {
    for (const get of [casePaths.newTransfer(id), casePaths.sendingTo(id, the.district.schools.middle)]) await scenario(the, { as, get, expect, ...(expect === 200 ? { ledger: ['case.transfer.started'] } : {}) });
  });

  test('it is reached from the team page by whoever may', async () => {
    await scenario(the, { as: 'maria', get: casePaths.team(id), expect: 200, shows: ['Hand the case over'] });
    await scenario(the, { as: 'sofia', get: casePaths.team(id), expect: 200, hides: ['Hand the case over'] });
  });

  test('to a colleague on the team, with a reason', async () => {
    await scenario(the, { as: 'maria', post: casePaths.transfers(id), with: { to: 'nobody', reason: 'x' }, expect: 422, ledger: ['form.returned'], shows: ['Choose the new case manager', 'at least 10 characters'] });
    await scenario(the, { as: 'maria', post: casePaths.transfers(id), with: { to: account('sofia'), reason: 'On leave until May' }, expect: 422, shows: ['on the team who can lead it'] });
    await scenario(the, { as: 'maria', post: casePaths.transfers(id), with: { to: account('samuel'), reason: 'On leave until May' }, expect: 303, ledger: ['case.manager.changed'] });
    await scenario(the, { as: 'sofia', get: casePaths.show(id), expect: 200, shows: ['Handed from Maria Núñez to Samuel Okafor', 'On leave until May'], hides: ['See transfers'] });
    await scenario(the, { as: 'maria', get: casePaths.newTransfer(id), expect: 200, shows: ['Maria Núñez to Samuel Okafor', 'On leave until May'] });
  });

  test('to another school, whose team is chosen there', async () => {
    const to = casePaths.sendingTo(id, the.district.schools.middle);
    await scenario(the, { as: 'samuel', get: to, expect: 200, shows: ['Grant Hollisfield', 'Who of the team now stays on?'], hides: ['Dana Whitfield'] });
    await scenario(the, { as: 'samuel', get: casePaths.sendingTo(id, the.district.schools.high), expect: 404 });
    await scenario(the, { as: 'samuel', post: to, with: { manager: account('grant'), members: [account('dana')], reason: 'He moves to the middle school' }, expect: 422, shows: ['Choose from the colleagues listed'] });
    await scenario(the, { as: 'samuel', post: to, with: { manager: account('grant'), members: [], staying: [], reason: 'short' }, expect: 422, ledger: ['form.returned'], shows: ['at least 10 characters'] });
    await scenario(the, { as: 'samuel', post: to, with: { manager: account('grant'), members: [account('thandiwe')], staying: [account('maria')], reason: 'He moves to the middle school' }, expect: 303, ledger: ['case.sent-to-school'], location: '/' });
    await scenario(the, { as: 'samuel', get: casePaths.show(id), expect: 404 });
    await scenario(the, { as: 'grant', get: casePaths.show(id), expect: 200, shows: ['This case came from another school'] });
    await scenario(the, { as: 'maria', get: casePaths.show(id), expect: 200, shows: ['Sent from', 'Grant Hollisfield manages it now. He moves to the middle school'] });
  });
});
