import { accessPaths } from '../../../src/access/access.endpoints.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { forgetCookies, scenario, send, type Scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let sofia: Id;
beforeAll(async () => {
  the = await world();
  sofia = the.district.viewers.sofia.account;
});
afterAll(() => the.end());

const as = (row: Omit<Scenario, 'as'>) => scenario(the, { as: 'theo', ...row });
const fresh = { name: 'Naat’áanii Begaye', username: 'naat', password: 'copper meadow lantern' };

test.each([[null, 303], ['maria', 404], ['samuel', 404], ['irene', 404], ['theo', 200]] as const)('%s asks for the accounts and gets %i', async (who, expect) => {
  await scenario(the, { as: who, get: accessPaths.accounts, expect });
  await scenario(the, { as: who, get: accessPaths.account(sofia), expect });
  await scenario(the, { as: who, get: accessPaths.newAccount, expect });
});

test('only an IT administrator makes accounts, gives seats and sets passwords', async () => {
  for (const path of [accessPaths.accounts, accessPaths.seats(sofia), accessPaths.passwords(sofia), accessPaths.seatEnding(sofia, newId())]) {
    await scenario(the, { as: 'samuel', post: path, with: fresh, expect: 404, ledger: ['access.refused'] });
  }
});

test('the list holds everybody by name, with the seats they hold now', () => as({ get: accessPaths.accounts, expect: 200, ledger: ['account.listed'], shows: ['Sofia Castellane', 'Teacher, Ledgewater High School', 'District coordinator, whole district'], hides: ['argon2'] }));

test('a new account is given a seat, and both can be used at once', async () => {
  const made = await as({ post: accessPaths.accounts, with: fresh, expect: 303, ledger: ['account.created'], location: /^\/accounts\/[a-z2-7]{26}$/ });
  const page = String(made.headers.location);
  await as({ get: page, expect: 200, ledger: ['account.opened'], shows: [fresh.name, 'No seat yet'] });
  const before = await send(the, null, 'POST', '/sign-in', fresh2());
  const cookie = String([before.headers['set-cookie']].flat()[0]).split(';')[0]!;
  expect((await send(the, null, 'GET', '/cases', undefined, { cookie })).status).toBe(404);
  await as({ post: `${page}/seats`, with: { role: 'counselor', place: the.district.schools.high }, expect: 303, ledger: ['seat.given'] });
  expect((await send(the, null, 'GET', '/cases', undefined, { cookie })).status).toBe(200);
});

const fresh2 = () => ({ username: fresh.username, password: fresh.password });

test.each<[string, Record<string, string>, string]>([
  ['a name that is empty', { ...fresh, name: ' ' }, 'Enter the name'], ['a user name with a blank', { ...fresh, username: 'a b c' }, 'Choose a user name'], ['a user name that is taken', { ...fresh, username: 'SOFIA' }, 'That user name is taken'],
  ['a short password', { ...fresh, username: 'other', password: 'short' }, 'Use at least 12 characters'], ['a password of one letter', { ...fresh, username: 'other', password: 'aaaaaaaaaaaa' }, 'harder to guess'],
])('%s comes back with what was typed but the password', async (_, typed, sentence) => {
  await as({ post: accessPaths.accounts, with: typed, expect: 422, ledger: ['form.returned'], shows: [sentence], hides: [`value="${typed.password!}"`] });
});

test('a seat needs a role that there is and a school that there is', async () => {
  for (const typed of [{ role: 'king', place: 'district' }, { role: 'teacher', place: 'x' }, { role: 'teacher', place: newId() }]) {
    await as({ post: accessPaths.seats(sofia), with: typed, expect: 422, ledger: ['form.returned'] });
  }
});

test('a seat ends once, at once', async () => {
  const seat = the.district.viewers.leonid.seats[0]!.id;
  const leonid = the.district.viewers.leonid.account;
  await scenario(the, { as: 'leonid', get: '/cases', expect: 200 });
  await as({ post: accessPaths.seatEnding(leonid, seat), expect: 303, ledger: ['seat.ended'] });
  await scenario(the, { as: 'leonid', get: '/cases', expect: 404 });
  await as({ post: accessPaths.seatEnding(leonid, seat), expect: 409, ledger: [], shows: ['That seat has ended already'] });
});

test('a new password ends the sessions of its account', async () => {
  await scenario(the, { as: 'sofia', get: '/account', expect: 200 });
  await as({ post: accessPaths.passwords(sofia), with: { password: 'short' }, expect: 422, ledger: ['form.returned'], hides: ['value="short"'] });
  await as({ post: accessPaths.passwords(sofia), with: { password: 'copper meadow lantern' }, expect: 303, ledger: ['account.password.set'] });
  await scenario(the, { as: 'sofia', get: '/account', expect: 303 });
  forgetCookies(the);
  expect((await send(the, null, 'POST', '/sign-in', { username: 'sofia', password: 'copper meadow lantern' })).status).toBe(303);
});

test('an account that is not there is not found', async () => {
  for (const id of [newId(), 'x']) {
    await as({ get: accessPaths.account(id), expect: 404 });
    await as({ post: accessPaths.passwords(id), with: { password: 'copper meadow lantern' }, expect: 404 });
    await as({ post: accessPaths.seats(id), with: { role: 'teacher', place: 'district' }, expect: 404 });
  }
  for (const query of ['after=x', `after=${newId()}`, `after=${newId()}&name=a&name=b`]) await as({ get: `${accessPaths.accounts}?${query}`, expect: 404 });
});
