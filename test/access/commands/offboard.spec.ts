import { GiveSeat, Offboard } from '../../../src/access/index.js';
import { Departures } from '../../../src/access/queries/departures.js';
import { Verification } from '../../../src/audit/index.js';
import { later } from '../../../src/kernel/instant.js';
import { aCase, actingAs } from '../../support/makers.js';
import { actsAfter, cookieOf, lastSeq, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeEach(async () => { the = await world(); });
afterEach(() => the.end());

const run = (by: 'irene' | 'theo' | 'samuel', who: 'maria' | 'irene', successors = new Map<string, string>(), reason = 'Moves to another district') =>
  the.app.get(Offboard).run(actingAs(the, by), the.district.viewers[who].account, { reason, successors });

test('one act: the access ends first, then what they had passes: sessions, seats, backups and team places end, the account is off, the case has another manager', async () => {
  const { maria, samuel, sofia } = the.district.viewers;
  const id = await aCase(the);
  await the.app.get(GiveSeat).run(actingAs(the, 'theo'), { account: sofia.account, school: the.district.schools.high, role: 'counselor', discipline: 'counseling', from: the.clock.now(), until: later(the.clock.now(), 86_400_000 * 20), covers: maria.account });
  await cookieOf(the, 'maria');
  const before = await lastSeq(the);
  await run('irene', 'maria', new Map([[id, samuel.account]]));
  expect(await actsAfter(the, before)).toEqual(['account.offboarding.began', 'seat.ended', 'seat.ended', 'account.switched', 'case.handed-over', 'account.offboarded']);
  expect((await send(the, 'maria', 'GET', '/')).status).toBe(303);
  expect(await the.reader.one('SELECT manager_id FROM case_file WHERE id = ?', [id])).toEqual({ manager_id: samuel.account });
  expect(await the.reader.all('SELECT id FROM team_member WHERE case_id = ? AND account_id = ? AND member_until IS NULL', [id, maria.account])).toEqual([]);
  expect(await the.reader.all('SELECT id FROM seat WHERE (account_id = ? OR covers_id = ?) AND held_until IS NULL', [maria.account, maria.account])).toEqual([]);
  expect(await the.app.get(Departures).last(maria.account)).toMatchObject({ reason: 'Moves to another district', by: 'Irene Kowalczyk-Boone', outcome: { sessions: 1, seats: 1, left: 0, done: [expect.stringMatching(/^Case \S+: case manager, place on the team ended, to Samuel Okafor\.$/)] } });
  expect((await the.app.get(Verification).run()).breaks).toEqual([]);
});

test('a case without a successor, or with one who may not be, leaves everything as it was, the access too', async () => {
  const { maria, leonid } = the.district.viewers;
  const id = await aCase(the);
  const before = await lastSeq(the);
  await expect(run('irene', 'maria')).rejects.toThrow('Choose who takes over');
  await expect(run('irene', 'maria', new Map([[id, leonid.account]]))).rejects.toThrow('out of the list');
  await expect(run('irene', 'maria', new Map([[id, maria.account]]))).rejects.toThrow('out of the list');
  expect(await actsAfter(the, before)).toEqual([]);
  expect(await the.reader.one('SELECT status FROM account WHERE id = ?', [maria.account])).toEqual({ status: 'active' });
});

test('nobody offboards themself, and nobody without oversight offboards anybody', async () => {
  await expect(run('irene', 'irene')).rejects.toThrow('Nobody offboards themself');
  for (const who of ['theo', 'samuel'] as const) await expect(run(who, 'maria')).rejects.toThrow('Only a district coordinator');
  await expect(run('irene', 'maria', new Map(), ' ')).rejects.toThrow('why');
});
