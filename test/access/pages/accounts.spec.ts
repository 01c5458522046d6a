import { accessPaths } from '../../../src/access/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('accounts', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  test.each([[null, 303], ['maria', 404], ['ruth', 404], ['irene', 200], ['theo', 200]] as const)('%s asks for the list and gets %i', (as, expect) =>
    scenario(the, { as, get: accessPaths.accounts, expect, ...(expect === 200 ? { ledger: ['account.listed'], shows: ['Counselor', 'Search accounts', 'Maria Núñez'] } : {}) }));

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
    await scenario(the, { as: 'theo', post: accessPaths.seats(id), with: { role: 'principal', place: the.district.schools.high }, expect: 303, ledger: ['seat.given'] });
    expect([await asks('/cases'), await asks('/reports')]).toEqual([200, 200]);
    const page = await scenario(the, { as: 'theo', get: account, expect: 200, ledger: ['account.opened'], shows: ['Counts now'] });
    const ending = /action="([^"]+endings)"/.exec(page.text)![1]!;
    await scenario(the, { as: 'theo', post: ending, with: {}, expect: 303, ledger: ['seat.ended'] });
    expect([await asks('/cases'), await asks('/reports')]).toEqual([404, 404]);
    await scenario(the, { as: 'theo', post: ending, with: {}, expect: 409, shows: ['ended already'] });
    await scenario(the, { as: 'theo', post: accessPaths.passwords(id), with: { password: 'aaaaaaaaaaaaaa' }, expect: 422, shows: ['harder to guess'] });
    await scenario(the, { as: 'theo', post: accessPaths.passwords(id), with: { password: 'other words entirely new' }, expect: 303, ledger: ['account.password.set'] });
    expect(await asks('/account')).toBe(303);
  });

  test('the coordinator looks at accounts and changes none', async () => {
    const id = the.district.viewers.maria.account;
    await scenario(the, { as: 'irene', get: accessPaths.account(id), expect: 200, ledger: ['account.opened'], shows: ['Maria Núñez', 'Look at what offboarding would do'], hides: ['Give a seat', 'Set a new password', 'Signed in now'] });
    for (const post of [accessPaths.passwords(id), accessPaths.accounts]) await scenario(the, { as: 'irene', post, with: { password: 'four unrelated words here' }, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'maria', get: accessPaths.account(id), expect: 404, ledger: ['access.refused'] });
  });

  test('search finds names without their accents, and user names; filters narrow; an empty list says what to do', async () => {
    const search = async (query: string, shows: string[], hides: string[]) => scenario(the, { as: 'theo', get: `${accessPaths.accounts}?${query}`, expect: 200, shows, hides });
    await search('q=nunez', ['Maria Núñez'], ['Zoë Brânză']);
    await search('q=BRANZA+zoe', ['Zoë Brânză'], ['Maria Núñez']);
    await search('q=thandiwe', ['Thandi Nkomeza'], ['Maria Núñez']);
    await search(`school=${the.district.schools.elementary}`, ['Naomi Tso-Redhouse'], ['Maria Núñez']);
    await search('state=disabled', ['No account fits'], ['Maria Núñez']);
    await search('q=%25', ['No account fits'], ['Maria Núñez']);
    for (const bad of ['after=x', 'q=a&q=b', `q=${'x'.repeat(1001)}`, `after=${newId()}`]) expect([200, 404]).toContain((await send(the, 'theo', 'GET', `${accessPaths.accounts}?${bad}`)).status);
  });

  test('an account that is not there is not found', async () => {
    await scenario(the, { as: 'theo', get: accessPaths.account(newId()), expect: 404 });
    await scenario(the, { as: 'theo', post: accessPaths.passwords('x'), with: { password: 'four unrelated words here' }, expect: 404 });
  });
});
