import { accessPaths, GiveSeat } from '../../../src/access/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import { actingAs } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('seats that wait', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  const at = accessPaths.waitingSeats;
  const give = (to: CastKey, school: 'high' | 'middle', by: CastKey = 'theo') => the.app.get(GiveSeat).run(actingAs(the, by), { account: the.district.viewers[to].account, school: the.district.schools[school], role: 'counselor', discipline: 'counseling', from: the.clock.now(), until: null });

  test.each([[null, 303], ['maria', 404], ['theo', 404], ['samuel', 404], ['ruth', 200], ['irene', 200]] as const)('%s asks for the list and gets %i', async (as, expect) =>
    void await scenario(the, { as, get: at, expect, ...(expect === 200 ? { ledger: ['seat.waiting.listed'], shows: ['No seat waits'] } : {}) }));

  test('each sees what is theirs to confirm: the principal her school, the coordinator everything', async () => {
    const [high, middle] = [await give('sofia', 'high'), await give('leonid', 'middle')];
    await scenario(the, { as: 'ruth', get: at, expect: 200, shows: ['Sofia Castellane: Counselor', 'counseling, confidential'], hides: ['Leo Marchakov'] });
    await scenario(the, { as: 'irene', get: at, expect: 200, shows: ['Sofia Castellane', 'Leo Marchakov'] });
    await scenario(the, { as: 'ruth', get: '/', expect: 200, shows: ['1 seat waits for a second person'] });
    await scenario(the, { as: 'irene', get: '/', expect: 200, shows: ['2 seats wait for a second person'] });
    await scenario(the, { as: 'ruth', post: at, with: { seats: [middle], answer: 'confirm' }, expect: 422, ledger: ['form.returned'], shows: ['not yours to confirm'] });
    await scenario(the, { as: 'maria', post: at, with: { seats: [high], answer: 'confirm' }, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'theo', post: at, with: { seats: [high], answer: 'confirm' }, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'irene', post: at, with: { answer: 'confirm' }, expect: 422, shows: ['Choose at least one seat'] });
    await scenario(the, { as: 'irene', post: at, with: { seats: [high, middle], answer: 'confirm' }, expect: 303, ledger: ['seat.confirmed', 'seat.confirmed'] });
    await scenario(the, { as: 'sofia', get: '/reports', expect: 200 });
  });

  test('who gave a seat sees that it waits, and for whom; declining ends it', async () => {
    const [own, other] = [await give('anjali', 'high', 'irene'), await give('beatriz', 'high')];
    await scenario(the, { as: 'irene', get: at, expect: 200, shows: ['Not yours to confirm', 'You gave this seat'] });
    await scenario(the, { as: 'irene', post: at, with: { seats: [own], answer: 'confirm' }, expect: 422, shows: ['You gave this seat'] });
    await scenario(the, { as: 'ruth', post: at, with: { seats: [other], answer: 'decline' }, expect: 303, ledger: ['seat.declined'] });
    await scenario(the, { as: 'beatriz', get: '/reports', expect: 404 });
    await scenario(the, { as: 'theo', get: accessPaths.account(the.district.viewers.beatriz.account), expect: 200, shows: ['declined by Ruth Abernethy-Vance'] });
  });
});
