import { accessPaths } from '../../../src/access/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('accounts', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  test.each([[null, 303], ['maria', 404], ['irene', 404], ['theo', 200]] as const)('%s asks for the list and gets %i', (as, expect) =>
    scenario(the, { as, get: accessPaths.accounts, expect, ...(expect === 200 ? { ledger: ['account.listed'], shows: ['Counselor', 'New account'] } : {}) }));

  test('a faulty form comes back, without the password', async () => {
    await scenario(the, { as: 'theo', get: accessPaths.newAccount, expect: 200, ledger: ['account.started'] });
    await scenario(the, { as: 'theo', post: accessPaths.accounts, with: { name: ' ', username: 'x', password: 'too short' }, expect: 422, ledger: ['form.returned'], shows: ['Enter the name as colleagues know it', 'Choose a user name', 'Use at least 12 characters'], hides: ['too short'] });
    await scenario(the, { as: 'theo', post: accessPaths.accounts, with: { name: 'Pat', username: 'MARIA', password: 'four unrelated words here' }, expect: 422, shows: ['That user name is taken'] });
    await scenario(the, { as: 'maria', post: accessPaths.accounts, with: { name: 'Pat', username: 'pat', password: 'four unrelated words here' }, expect: 404, ledger: ['access.refused'] });
  });

  test('a new account can sign in, may do nothing without a seat, and loses it at once when it ends', async () => {
    const made = await scenario(the, { as: 'theo', post: accessPaths.accounts, with: { name: 'Odalys', username: 'odalys', password: 'four unrelated words here' }, expect: 303, ledger: ['account.created'] });
    const account = made.headers.location as string;
    const id = account.split('/').at(-1)!;
    const signIn = await send(the, null, 'POST', '/sign-in', { username: 'odalys', password: 'four unrelated words here' });
    const cookie = String([signIn.headers['set-cookie']].flat()[0]).split(';')[0]!;
    const asks = async (url: string) => (await send(the, null, 'GET', url, undefined, { cookie })).status;
    expect([await asks('/account'), await asks('/cases'), await asks('/reports/new')]).toEqual([200, 404, 404]);
    await scenario(the, { as: 'theo', post: accessPaths.seats(id), with: { role: 'counselor', place: newId() }, expect: 422, shows: ['Choose a school'] });
    await scenario(the, { as: 'theo', post: accessPaths.seats(id), with: { role: 'counselor', place: the.district.schools.high }, expect: 303, ledger: ['seat.given'] });
    expect([await asks('/cases'), await asks('/reports')]).toEqual([200, 200]);
    const page = await scenario(the, { as: 'theo', get: account, expect: 200, ledger: ['account.opened'] });
    const ending = /action="([^"]+endings)"/.exec(page.text)![1]!;
    await scenario(the, { as: 'theo', post: ending, with: {}, expect: 303, ledger: ['seat.ended'] });
    expect([await asks('/cases'), await asks('/reports')]).toEqual([404, 404]);
    await scenario(the, { as: 'theo', post: ending, with: {}, expect: 409, shows: ['ended already'] });
    await scenario(the, { as: 'theo', post: accessPaths.passwords(id), with: { password: 'aaaaaaaaaaaaaa' }, expect: 422, shows: ['harder to guess'] });
    await scenario(the, { as: 'theo', post: accessPaths.passwords(id), with: { password: 'other words entirely new' }, expect: 303, ledger: ['account.password.set'] });
    expect(await asks('/account')).toBe(303);
  });

  test('nobody gives themself a seat', () =>
    scenario(the, { as: 'theo', post: accessPaths.seats(the.district.viewers.theo.account), with: { role: 'district-coordinator', place: 'district' }, expect: 422, ledger: ['form.returned'], shows: ['Nobody gives themself a seat'] }));

  test('an account that is not there is not found', async () => {
    await scenario(the, { as: 'theo', get: accessPaths.account(newId()), expect: 404 });
    await scenario(the, { as: 'theo', post: accessPaths.passwords('x'), with: { password: 'four unrelated words here' }, expect: 404 });
  });
});
