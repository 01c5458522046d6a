import { CreateAccount, GiveSeat } from '../../../src/access/index.js';
import { demoPassword } from '../../../src/demo/district/index.js';
import { operator } from '../../../src/kernel/viewer.js';
import { scenario } from '../../support/scenario.js';
import { emptyWorld, world, type World } from '../../support/world.js';

const acting = { actor: operator, basis: 'operator', caseId: null } as const;
const high = { name: 'Ledgewater High School', code: 'LHS', level: 'high', grades: '9, 10,11 , 12' };

describe('on an empty database', () => {
  let the: World;
  beforeAll(async () => {
    the = await emptyWorld();
    const account = await the.app.get(CreateAccount).run(acting, { username: 'theo', name: 'Theo Lindgren-Park', password: demoPassword, person: null });
    await the.app.get(GiveSeat).run(acting, { account, school: null, role: 'it-administrator', discipline: 'technology', from: the.clock.now(), until: null });
  });
  afterAll(() => the.end());

  it('the district is set up, then its schools', async () => {
    await scenario(the, { as: 'theo', get: '/district', expect: 200, ledger: ['district.viewed'], shows: ['Name of the district'], hides: ['/district/schools'] });
    await scenario(the, { as: 'theo', get: '/district/schools/new', expect: 303, location: '/district' });
    await scenario(the, { as: 'theo', post: '/district', with: { name: 'Ledgewater Valley', zone: 'Ledgewater/Valley' }, expect: 422, ledger: ['form.returned'], shows: ['Choose a time zone', 'Ledgewater Valley'] });
    await scenario(the, { as: 'theo', post: '/district', with: { name: 'Ledgewater Valley', zone: 'America/Denver' }, expect: 303, ledger: ['district.added'] });
    await scenario(the, { as: 'theo', post: '/district', with: { name: 'Another', zone: 'America/Denver' }, expect: 422, ledger: ['form.returned'], shows: ['already serves a district'] });
    await scenario(the, { as: 'theo', get: '/district', expect: 200, shows: ['Ledgewater Valley', 'No school yet'] });
    await scenario(the, { as: 'theo', post: '/district/schools', with: high, expect: 303, ledger: ['school.added'] });
    await scenario(the, { as: 'theo', get: '/district', expect: 200, shows: ['1 school.'] });
    expect(await the.reader.one('SELECT grades, zone FROM school')).toEqual({ grades: '["9","10","11","12"]', zone: 'America/Denver' });
  });
});

describe('in a district', () => {
  let the: World;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  test.each([[null, 303, []], ['samuel', 404, ['access.refused']], ['irene', 200, ['district.viewed']], ['dana', 404, ['access.refused']], ['theo', 200, ['district.viewed']]] as const)('%s asks for it and gets %i', (as, expect, ledger) => scenario(the, { as, get: '/district', expect, ledger: [...ledger] }));

  it('nobody else sets it up', () => scenario(the, { as: 'samuel', post: '/district', with: { name: 'Mine', zone: 'America/Denver' }, expect: 404, ledger: ['access.refused'] }));
});
