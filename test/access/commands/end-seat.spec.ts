import { CreateAccount, GiveSeat } from '../../../src/access/index.js';
import { EndSeat } from '../../../src/access/commands/end-seat.js';
import { SignIn } from '../../../src/access/commands/sign-in.js';
import { Sessions } from '../../../src/access/queries/sessions.js';
import { later } from '../../../src/kernel/instant.js';
import { newId } from '../../../src/kernel/ids.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';
import { asOperator, password, someone } from '../someone.js';

let here: World;
let account: string;
beforeAll(async () => {
  here = await emptyWorld();
  account = await here.app.get(CreateAccount).run(asOperator, { username: 'maria', name: 'Maria Núñez', password, person: null });
});
afterAll(() => here.end());

const give = () => here.app.get(GiveSeat).run(asOperator, { account, school: null, role: 'teacher', discipline: 'instruction', from: here.clock.now(), until: null });
const end = (of: string, seat: string) => here.app.get(EndSeat).run(asOperator, of, seat);

test('a seat that is ended opens nothing from the next request on; others stay', async () => {
  const [one, other] = [await give(), await give()];
  const { token } = (await here.app.get(SignIn).run({ username: 'maria', password }, null)) as { token: string };
  const before = await lastSeq(here);
  await end(account, one);
  expect(await here.app.get(Sessions).recognize(token, here.clock.now())).toMatchObject({ is: 'known', viewer: { seats: [{ id: other }] } });
  expect(await actsAfter(here, before)).toEqual(['seat.ended']);
});

test('a seat that has ended, or is somebody else’s, or is not there, is refused and stays as it is', async () => {
  const zoe = await someone(here, 'zoe', 'Zoë Brânză', 'psychologist', 'mental-health');
  const seat = await give();
  for (const [of, which] of [[zoe, seat], [account, newId()]] as const) await expect(end(of, which)).rejects.toThrow('That seat has ended already');
  await end(account, seat);
  const { held_until } = (await here.reader.one<{ held_until: string }>('SELECT held_until FROM seat WHERE id = ?', [seat]))!;
  await expect(end(account, seat)).rejects.toThrow('That seat has ended already');
  expect(await here.reader.one('SELECT held_until FROM seat WHERE id = ?', [seat])).toEqual({ held_until });
});

test('with a seat ends the backup that covered it, and no other', async () => {
  const zoe = await someone(here, 'zoe2', 'Zoë Brânză', 'teacher', 'instruction');
  const [kept, seat] = [await give(), (await here.reader.one<{ id: string }>('SELECT id FROM seat WHERE account_id = ?', [zoe]))!.id];
  const backup = await here.app.get(GiveSeat).run(asOperator, { account, school: null, role: 'teacher', discipline: 'instruction', from: here.clock.now(), until: later(here.clock.now(), 86_400_000), covers: zoe });
  const before = await lastSeq(here);
  await end(zoe, seat);
  expect(await actsAfter(here, before)).toEqual(['seat.ended', 'seat.ended']);
  const open = await here.reader.all<{ id: string }>('SELECT id FROM seat WHERE account_id = ? AND (held_until IS NULL OR held_until > ?)', [account, here.clock.now()]);
  expect(open.map(({ id }) => id)).toEqual(expect.arrayContaining([kept]));
  expect(open.map(({ id }) => id)).not.toContain(backup);
});
