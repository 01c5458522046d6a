import { SignIn } from '../../../src/access/commands/sign-in.js';
import { Sessions } from '../../../src/access/queries/sessions.js';
import { AccountRow } from '../../../src/access/store/account.entity.js';
import { digestOf } from '../../../src/access/store/tokens.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';
import { asOperator, password, someone } from '../someone.js';

let here: World;
let signIn: SignIn;
beforeAll(async () => {
  here = await emptyWorld();
  signIn = here.app.get(SignIn);
});
afterAll(() => here.end());

let made = 0;
const newPerson = async () => {
  const username = `person-${++made}`;
  return { username, account: await someone(here, username, `Person ${made}`, 'teacher', 'instruction') };
};
const right = (username: string, old: string | null = null) => signIn.run({ username, password }, old);
const wrong = (username: string) => signIn.run({ username, password: 'not the password' }, null);
const disable = (account: string) => here.app.get(UnitOfWork).run(asOperator, async (work) => { await work.revise(AccountRow, account, 1, { status: 'disabled' }); work.record('account.disabled', { items: [account] }); });
const known = async (token: string) => (await here.app.get(Sessions).recognize(token, here.clock.now())).is;

test('the right password begins a session, and the ledger says so', async () => {
  const { username, account } = await newPerson();
  const before = await lastSeq(here);
  const outcome = await right(username);
  expect(outcome).toEqual({ is: 'in', token: expect.stringMatching(/^[\w-]{43}$/) });
  expect(await actsAfter(here, before)).toEqual(['session.began']);
  const token = (outcome as { token: string }).token;
  expect(await here.app.get(Sessions).recognize(token, here.clock.now())).toMatchObject({ is: 'known', viewer: { account, submission: null, seats: [{ role: 'teacher' }] } });
});

test('the token itself is kept nowhere', async () => {
  const { username } = await newPerson();
  const { token } = (await right(username)) as { token: string };
  const ids = (await here.reader.all<{ id: string }>('SELECT id FROM session')).map(({ id }) => id);
  expect(ids).toContain(digestOf(token));
  expect(ids).not.toContain(token);
});

test('a user name counts in any case, and with blanks around it', async () => {
  const { username } = await newPerson();
  expect(await right(` ${username.toUpperCase()} `)).toMatchObject({ is: 'in' });
});

test('a wrong password, an unknown user name and a disabled account are answered alike, and begin nothing', async () => {
  const { username } = await newPerson();
  const disabled = await newPerson();
  const { token } = (await right(disabled.username)) as { token: string };
  await disable(disabled.account);
  const before = await lastSeq(here);
  const answers = [await wrong(username), await wrong('nobody-at-all'), await right(disabled.username), await right('nobody-at-all')];
  expect(answers).toEqual(Array(4).fill({ is: 'wrong' }));
  expect(await actsAfter(here, before)).toEqual([]);
  expect(await known(token)).toBe('nobody');
});

test('each sign-in gives a new token, and the one before it dies', async () => {
  const { username } = await newPerson();
  const { token: first } = (await right(username)) as { token: string };
  const { token: second } = (await right(username, first)) as { token: string };
  const { token: elsewhere } = (await right(username)) as { token: string };
  expect(new Set([first, second, elsewhere]).size).toBe(3);
  expect(await Promise.all([first, second, elsewhere].map(known))).toEqual(['nobody', 'known', 'known']);
});

test.each(['known', 'unknown'])('wrong tries make a user name wait, %s or not', async (which) => {
  const username = which === 'known' ? (await newPerson()).username : 'nobody-anywhere';
  for (let n = 0; n < 5; n += 1) expect(await wrong(username)).toEqual({ is: 'wrong' });
  here.clock.pass(1);
  expect(await wrong(username)).toEqual({ is: 'wrong' });
  expect(await wrong(username)).toEqual({ is: 'wait', seconds: 1 }); // two seconds, one of which has passed
  for (let n = 0; n < 6; n += 1) {
    here.clock.pass(2);
    expect(await wrong(username)).toEqual({ is: 'wrong' });
  }
  expect(await right(username)).toEqual({ is: 'wait', seconds: 59 });
  here.clock.pass(1);
  expect(await right(username)).toMatchObject({ is: which === 'known' ? 'in' : 'wrong' });
});

test('a sign-in that succeeds forgets the wrong tries', async () => {
  const { username } = await newPerson();
  for (let n = 0; n < 4; n += 1) await wrong(username);
  await right(username);
  for (let n = 0; n < 5; n += 1) expect(await wrong(username)).toEqual({ is: 'wrong' });
});

test('twelve wrong tries at once are twelve', async () => {
  const { username } = await newPerson();
  await Promise.all(Array.from({ length: 12 }, () => wrong(username)));
  expect(await right(username)).toMatchObject({ is: 'wait' });
  expect(await here.reader.one('SELECT failures FROM sign_in_attempt WHERE id = ?', [digestOf(username)])).toEqual({ failures: 12 });
});

test('somebody’s wrong tries make nobody else wait', async () => {
  const [one, other] = [await newPerson(), await newPerson()];
  for (let n = 0; n < 8; n += 1) await wrong(one.username);
  expect(await right(other.username)).toMatchObject({ is: 'in' });
});
