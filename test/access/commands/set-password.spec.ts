import { SetPassword } from '../../../src/access/commands/set-password.js';
import { SignIn } from '../../../src/access/commands/sign-in.js';
import { Sessions } from '../../../src/access/queries/sessions.js';
import { newId } from '../../../src/kernel/ids.js';
import { Refusal } from '../../../src/platform/web/index.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';
import { asOperator, password, someone } from '../someone.js';

let here: World;
let account: string;
beforeAll(async () => {
  here = await emptyWorld();
  account = await someone(here, 'maria', 'Maria Núñez', 'counselor', 'counseling');
});
afterAll(() => here.end());

const set = (of: string, text: string) => here.app.get(SetPassword).run(asOperator, of, text);
const signIn = (text: string) => here.app.get(SignIn).run({ username: 'maria', password: text }, null);
const known = async (token: string) => (await here.app.get(Sessions).recognize(token, here.clock.now())).is;

test('a new password replaces the old one and ends every session of the account, and of no other', async () => {
  await someone(here, 'zoe', 'Zoë Brânză', 'psychologist', 'mental-health');
  const tokens = [await signIn(password), await signIn(password), await here.app.get(SignIn).run({ username: 'zoe', password }, null)].map((outcome) => (outcome as { token: string }).token);
  const before = await lastSeq(here);
  await set(account, 'copper meadow lantern');
  expect(await actsAfter(here, before)).toEqual(['account.password.set']);
  expect(await Promise.all(tokens.map(known))).toEqual(['nobody', 'nobody', 'known']);
  expect(await signIn(password)).toEqual({ is: 'wrong' });
  expect(await signIn('copper meadow lantern')).toMatchObject({ is: 'in' });
});

test('a weak one is refused, and the old one stays', async () => {
  await set(account, password);
  const { token } = (await signIn(password)) as { token: string };
  await expect(set(account, 'short')).rejects.toThrow(Refusal);
  await expect(set(newId(), 'copper meadow lantern')).rejects.toThrow('There is no such account');
  expect(await known(token)).toBe('known');
});
