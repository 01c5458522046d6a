import { CreateAccount, GiveSeat } from '../../../src/access/index.js';
import { SignIn } from '../../../src/access/commands/sign-in.js';
import { Sessions } from '../../../src/access/queries/sessions.js';
import { later, type Instant } from '../../../src/kernel/instant.js';
import { newId } from '../../../src/kernel/ids.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';
import { asOperator, password } from '../someone.js';

let here: World;
let account: string;
let token: string;
beforeEach(async () => {
  here = await emptyWorld();
  account = await here.app.get(CreateAccount).run(asOperator, { username: 'maria', name: 'Maria Núñez', password, person: null });
  token = ((await here.app.get(SignIn).run({ username: 'maria', password }, null)) as { token: string }).token;
});
afterEach(() => here.end());

const give = (from: Instant, until: Instant | null, school: string | null = null) => here.app.get(GiveSeat).run(asOperator, { account, school, role: 'counselor', discipline: 'counseling', from, until });
const seatsAt = async (now: Instant) => {
  const found = await here.app.get(Sessions).recognize(token, now);
  return found.is === 'known' ? found.viewer.seats : null;
};

test('a seat counts from its first moment until its last, and is in the ledger with its role', async () => {
  const now = here.clock.now();
  const [from, until] = [later(now, 60_000), later(now, 120_000)];
  const before = await lastSeq(here);
  const id = await give(from, until, 'somewhere');
  expect(await seatsAt(now)).toEqual([]);
  expect(await seatsAt(from)).toEqual([{ id, role: 'counselor', discipline: 'counseling', school: 'somewhere' }]);
  expect(await seatsAt(later(until, -1))).toHaveLength(1);
  expect(await seatsAt(until)).toEqual([]);
  expect(await actsAfter(here, before)).toEqual(['seat.given']);
  const [entry] = await here.reader.all<{ body: string }>('SELECT body FROM ledger_entry WHERE seq > ?', [before]);
  expect(JSON.parse(entry!.body)).toMatchObject({ items: [id, account], detail: { role: 'counselor' } });
});

test('somebody may hold several seats, one of them for the whole district', async () => {
  const now = here.clock.now();
  await give(now, null, 'high');
  await give(now, null, 'middle');
  await give(now, null);
  expect((await seatsAt(later(now, 1000)))!.map(({ school }) => school).sort()).toEqual(['high', 'middle', null]);
});

test('an account that is not there gets no seat', async () => {
  await expect(here.app.get(GiveSeat).run(asOperator, { account: newId(), school: null, role: 'chair', discipline: 'administration', from: here.clock.now(), until: null })).rejects.toThrow(/foreign key/i);
});
