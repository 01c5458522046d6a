import { SignIn } from '../../../src/access/commands/sign-in.js';
import { TouchSession } from '../../../src/access/commands/touch-session.js';
import { Sessions } from '../../../src/access/queries/sessions.js';
import { digestOf } from '../../../src/access/store/tokens.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';
import { password, someone } from '../someone.js';

let here: World;
let account: string;
beforeAll(async () => {
  here = await emptyWorld();
  account = await someone(here, 'maria', 'Maria Núñez', 'counselor', 'counseling');
});
afterAll(() => here.end());

const begin = async () => ((await here.app.get(SignIn).run({ username: 'maria', password }, null)) as { token: string }).token;
const look = (token: string) => here.app.get(Sessions).recognize(token, here.clock.now());

test('a session that is touched does not end as idle; one that is not, does', async () => {
  const [used, left] = [await begin(), await begin()];
  here.clock.pass(20);
  const before = await lastSeq(here);
  expect(await look(used)).toMatchObject({ is: 'known', touch: true });
  await here.app.get(TouchSession).run(account, digestOf(used));
  expect(await look(used)).toMatchObject({ is: 'known', touch: false });
  here.clock.pass(20);
  expect(await look(used)).toMatchObject({ is: 'known' });
  expect(await look(left)).toEqual({ is: 'expired', account });
  expect(await actsAfter(here, before)).toEqual([]);
});

test('touching does not make a session last longer than its hours', async () => {
  const token = await begin();
  for (let n = 0; n < 30; n += 1) {
    here.clock.pass(19);
    await here.app.get(TouchSession).run(account, digestOf(token));
  }
  expect(await look(token)).toMatchObject({ is: 'known' });
  here.clock.pass(30);
  await here.app.get(TouchSession).run(account, digestOf(token));
  expect(await look(token)).toEqual({ is: 'expired', account });
});
