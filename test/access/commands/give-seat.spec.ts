import { ConfirmSeat, CreateAccount, GiveSeat, MakeCharterTeam } from '../../../src/access/index.js';
import { SignIn } from '../../../src/access/commands/sign-in.js';
import { Sessions } from '../../../src/access/queries/sessions.js';
import { AddSchool } from '../../../src/directory/index.js';
import { later, type Instant } from '../../../src/kernel/instant.js';
import { newId } from '../../../src/kernel/ids.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';
import { asOperator, password, someone } from '../someone.js';

let here: World;
let account: string;
let token: string;
beforeEach(async () => {
  here = await emptyWorld();
  account = await here.app.get(CreateAccount).run(asOperator, { username: 'maria', name: 'Maria Núñez', password, person: null });
  token = ((await here.app.get(SignIn).run({ username: 'maria', password }, null)) as { token: string }).token;
});
afterEach(() => here.end());

type Changes = Partial<Parameters<GiveSeat['run']>[1]>;
const give = (from: Instant, until: Instant | null, changes: Changes = {}) => here.app.get(GiveSeat).run(asOperator, { account, school: null, role: 'teacher', discipline: 'instruction', from, until, ...changes });
const seatsAt = async (now: Instant) => {
  const found = await here.app.get(Sessions).recognize(token, now);
  return found.is === 'known' ? found.viewer.seats : null;
};
const lastEntry = async () => JSON.parse((await here.reader.one<{ body: string }>('SELECT body FROM ledger_entry ORDER BY seq DESC LIMIT 1'))!.body) as { items: string[]; detail: Record<string, unknown> };
const school = (code: string) => here.app.get(AddSchool).run(asOperator, { code, name: code, level: 'high', grades: ['9'], zone: 'America/Denver' });

test('a seat counts from its first moment until its last, and is in the ledger with its role', async () => {
  const now = here.clock.now();
  const [from, until] = [later(now, 60_000), later(now, 120_000)];
  const before = await lastSeq(here);
  const id = await give(from, until, { school: 'somewhere' });
  expect(await seatsAt(now)).toEqual([]);
  expect(await seatsAt(from)).toEqual([{ id, role: 'teacher', discipline: 'instruction', school: 'somewhere', covers: null }]);
  expect(await seatsAt(later(until, -1))).toHaveLength(1);
  expect(await seatsAt(until)).toEqual([]);
  expect(await actsAfter(here, before)).toEqual(['seat.given']);
  expect(await lastEntry()).toMatchObject({ items: [id, account], detail: { role: 'teacher' } });
});

test('somebody may hold several seats, one of them for the whole district', async () => {
  const now = here.clock.now();
  await give(now, null, { school: 'high' });
  await give(now, null, { school: 'middle' });
  await give(now, null);
  expect((await seatsAt(later(now, 1000)))!.map(({ school: at }) => at).sort()).toEqual(['high', 'middle', null]);
});

test('a seat that opens confidential texts counts only when a second person has agreed', async () => {
  const now = here.clock.now();
  const seat = await give(now, null, { role: 'counselor', discipline: 'counseling', school: 'high' });
  expect((await lastEntry()).detail).toEqual({ role: 'counselor', waits: 1 });
  expect(await seatsAt(later(now, 1000))).toEqual([]);
  await here.app.get(ConfirmSeat).run(asOperator, seat);
  expect(await seatsAt(later(now, 1000))).toHaveLength(1);
});

test('the first oversight of a district counts at once, and the ledger says so; the second waits for the first', async () => {
  await give(here.clock.now(), null, { role: 'district-coordinator', discipline: 'district' });
  expect((await lastEntry()).detail).toEqual({ role: 'district-coordinator', first: 1 });
  expect(await seatsAt(here.clock.now())).toHaveLength(1);
  const other = await here.app.get(CreateAccount).run(asOperator, { username: 'other', name: 'Other', password: null, person: null });
  await give(here.clock.now(), null, { account: other, role: 'district-coordinator', discipline: 'district' });
  expect((await lastEntry()).detail).toEqual({ role: 'district-coordinator', waits: 1 });
});

test('no other seat is a first one, and oversight of one school is none', async () => {
  for (const [role, at] of [['chair', null], ['auditor', null], ['district-coordinator', 'high']] as const) {
    await give(here.clock.now(), later(here.clock.now(), 86_400_000), { role, discipline: 'administration', school: at });
    expect((await lastEntry()).detail).toEqual({ role, waits: 1 });
  }
});

test('a charter seat counts at each school of its team; a backup stands for the colleague it covers', async () => {
  const [high, middle] = [await school('LHS'), await school('CFM')];
  const charter = await here.app.get(MakeCharterTeam).run(asOperator, { name: 'Both', schools: [high, middle] });
  await give(here.clock.now(), null, { charter });
  expect((await seatsAt(here.clock.now()))!.map(({ school: at }) => at).sort()).toEqual([high, middle].sort());
  expect((await lastEntry()).detail).toEqual({ role: 'teacher', charter: 1 });
  const zoe = await someone(here, 'zoe', 'Zoë Brânză', 'teacher', 'instruction');
  await give(here.clock.now(), later(here.clock.now(), 86_400_000 * 30), { covers: zoe });
  expect((await seatsAt(here.clock.now()))!.filter(({ covers }) => covers === zoe)).toMatchObject([{ role: 'teacher', school: null }]);
});

test('what the rule refuses is not given: oneself, a backup without its role, an auditor for ever', async () => {
  const zoe = await someone(here, 'zoe', 'Zoë Brânză', 'principal', 'administration');
  const before = await lastSeq(here);
  const until = later(here.clock.now(), 86_400_000);
  await expect(here.app.get(GiveSeat).run({ actor: { id: account, submission: null }, basis: 'office', caseId: null }, { account, school: null, role: 'teacher', discipline: 'instruction', from: here.clock.now(), until: null })).rejects.toThrow('Nobody gives themself');
  await expect(give(here.clock.now(), until, { covers: zoe })).rejects.toThrow('does not hold this role');
  await expect(give(here.clock.now(), null, { role: 'auditor' })).rejects.toThrow('needs a last day');
  expect(await actsAfter(here, before)).toEqual([]);
});

test('an account that is not there gets no seat', async () => {
  await expect(here.app.get(GiveSeat).run(asOperator, { account: newId(), school: null, role: 'teacher', discipline: 'instruction', from: here.clock.now(), until: null })).rejects.toThrow(/foreign key/i);
});
