import { GiveSeat } from '../../../src/access/index.js';
import { EndSeat } from '../../../src/access/commands/end-seat.js';
import { CaseDoor } from '../../../src/cases/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { later } from '../../../src/kernel/instant.js';
import { aCase, actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { everythingOf, ownersIn, strandedIn } from '../open-items.js';

let the: Awaited<ReturnType<typeof world>>;
beforeEach(async () => { the = await world(); });
afterEach(() => the.end());

const account = (who: CastKey): Id => the.district.viewers[who].account;
const seatOf = async (who: CastKey): Promise<Id> => (await the.reader.one<{ id: Id }>('SELECT id FROM seat WHERE account_id = ? ORDER BY given_at, id LIMIT 1', [account(who)]))!.id;
const end = async (who: CastKey) => the.app.get(EndSeat).run(actingAs(the, 'theo'), account(who), await seatOf(who));
const manager = async (id: Id) => (await the.reader.one<{ manager_id: Id }>('SELECT manager_id FROM case_file WHERE id = ?', [id]))!.manager_id;

test('the case of a manager without a seat goes to the chair of its team, with what the manager owned', async () => {
  const id = await aCase(the);
  await everythingOf(the, id, 'maria');
  const before = await lastSeq(the);
  await end('maria');
  expect(await actsAfter(the, before)).toEqual(['seat.ended', 'case.released']);
  expect(await manager(id)).toBe(account('samuel'));
  expect(await ownersIn(the, id)).toEqual(['step: Samuel', 'measure: Samuel', 'intervention: Samuel', 'referral: Samuel']);
  expect(await the.app.get(CaseDoor).wouldOpen({ ...the.district.viewers.maria, seats: [] }, 'case.read', id)).toBe(false);
  expect(await strandedIn(the, id)).toEqual([]);
});

test('without anybody else on the team it goes to the district, who joins it', async () => {
  const id = await aCase(the, { team: ['maria'] });
  await end('maria');
  expect(await manager(id)).toBe(account('irene'));
  expect(await the.reader.all('SELECT id FROM team_member WHERE case_id = ? AND account_id = ? AND member_until IS NULL', [id, account('irene')])).toHaveLength(1);
});

test('whoever holds another seat that opens the case keeps it', async () => {
  const id = await aCase(the);
  await the.app.get(GiveSeat).run(actingAs(the, 'theo'), { account: account('maria'), school: the.district.schools.high, role: 'teacher', discipline: 'instruction', from: the.clock.now(), until: null });
  const before = await lastSeq(the);
  await end('maria');
  expect(await actsAfter(the, before)).toEqual(['seat.ended']);
  expect(await manager(id)).toBe(account('maria'));
});

test('a case that nobody can take holds no seat: it ends, the case stays where it is until somebody can hand it over, and IT learns no number', async () => {
  const id = await aCase(the, { team: ['maria'] });
  await end('irene');
  expect(await end('maria')).toBe(1);
  expect(await manager(id)).toBe(account('maria'));
  expect(await the.reader.one('SELECT held_until FROM seat WHERE id = ?', [await seatOf('maria')])).toEqual({ held_until: expect.any(String) });
});

test('a seat that only covered a leave: what its holder owned meanwhile goes back to who manages the case', async () => {
  const id = await aCase(the, { team: ['maria', 'samuel', 'sofia'] });
  const seat = await the.app.get(GiveSeat).run(actingAs(the, 'theo'), { account: account('leonid'), school: the.district.schools.high, role: 'teacher', discipline: 'instruction', from: the.clock.now(), until: later(the.clock.now(), 86_400_000 * 20), covers: account('sofia') });
  await everythingOf(the, id, 'leonid');
  await the.app.get(EndSeat).run(actingAs(the, 'theo'), account('leonid'), seat);
  expect(await ownersIn(the, id)).toEqual(['step: Maria', 'measure: Maria', 'intervention: Maria', 'referral: Maria']);
});
