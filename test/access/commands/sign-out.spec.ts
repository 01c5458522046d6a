import { SignIn } from '../../../src/access/commands/sign-in.js';
import { SignOut } from '../../../src/access/commands/sign-out.js';
import { Sessions } from '../../../src/access/queries/sessions.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';
import { password, someone } from '../someone.js';

let here: World;
beforeAll(async () => { here = await emptyWorld(); });
afterAll(() => here.end());

test('signing out ends this session and leaves the others', async () => {
  const account = await someone(here, 'maria', 'Maria Núñez', 'counselor', 'counseling');
  const begin = async () => ((await here.app.get(SignIn).run({ username: 'maria', password }, null)) as { token: string }).token;
  const [here1, there] = [await begin(), await begin()];
  const before = await lastSeq(here);
  await here.app.get(SignOut).run({ account, active: true, person: null, name: 'Maria Núñez', seats: [], submission: null }, here1);
  const is = async (token: string) => (await here.app.get(Sessions).recognize(token, here.clock.now())).is;
  expect([await is(here1), await is(there)]).toEqual(['nobody', 'known']);
  expect(await actsAfter(here, before)).toEqual(['session.ended']);
});
