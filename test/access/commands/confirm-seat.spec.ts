import { ConfirmSeat, GiveSeat } from '../../../src/access/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import type { Role } from '../../../src/kernel/disciplines.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { asOperator } from '../someone.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const give = (to: CastKey, role: Role, school: Id | null, by: CastKey = 'theo') => the.app.get(GiveSeat).run(actingAs(the, by), { account: the.district.viewers[to].account, school, role, discipline: 'counseling', from: the.clock.now(), until: null });
const confirm = (by: CastKey, seat: Id) => the.app.get(ConfirmSeat).run(actingAs(the, by), seat);
const row = (seat: Id) => the.reader.one<{ awaits_second: number; second_by: string | null; second_at: string | null }>('SELECT awaits_second, second_by, second_at FROM seat WHERE id = ?', [seat]);

test('the principal confirms at her school: the seat counts, with her name and the moment, once', async () => {
  const seat = await give('sofia', 'counselor', the.district.schools.high);
  const before = await lastSeq(the);
  await confirm('ruth', seat);
  expect(await row(seat)).toEqual({ awaits_second: 0, second_by: the.district.viewers.ruth.account, second_at: expect.any(String) });
  expect(await actsAfter(the, before)).toEqual(['seat.confirmed']);
  await expect(confirm('irene', seat)).rejects.toThrow('does not wait');
});

test.each<[CastKey, CastKey, CastKey, 'high' | 'middle' | null, string]>([
  ['irene', 'sofia', 'irene', 'high', 'You gave this seat'], ['ruth', 'ruth', 'theo', 'high', 'their own seat'], ['theo', 'sofia', 'irene', 'high', 'not from IT'],
  ['ruth', 'leonid', 'theo', 'middle', 'not yours to confirm'], ['ruth', 'sofia', 'theo', null, 'not yours to confirm'], ['maria', 'sofia', 'theo', 'high', 'not yours to confirm'],
])('%s may not confirm a seat of %s given by %s', async (by, to, giver, school, why) => {
  const seat = await give(to, 'counselor', school === null ? null : the.district.schools[school], giver);
  const before = await lastSeq(the);
  await expect(confirm(by, seat)).rejects.toThrow(why);
  expect((await row(seat))!.awaits_second).toBe(1);
  expect(await actsAfter(the, before)).toEqual([]);
});

test('what the confirmer holds is looked at when they confirm, not when they opened the page', async () => {
  const seat = await give('sofia', 'psychologist', the.district.schools.high);
  const { EndSeat } = await import('../../../src/access/commands/end-seat.js');
  const [ruth] = the.district.viewers.ruth.seats;
  await the.app.get(EndSeat).run(actingAs(the, 'theo'), the.district.viewers.ruth.account, ruth!.id);
  await expect(confirm('ruth', seat)).rejects.toThrow('not yours to confirm');
});

test('an operator at the server may stand in; a seat that is not there waits for nobody', async () => {
  const seat = await give('sofia', 'legal-counsel', null);
  await the.app.get(ConfirmSeat).run(asOperator, seat);
  expect(await row(seat)).toMatchObject({ awaits_second: 0, second_by: null });
  for (const id of [seat, newId()]) await expect(the.app.get(ConfirmSeat).run(asOperator, id)).rejects.toThrow('does not wait');
});
