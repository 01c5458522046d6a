import { GiveSeat } from '../../../src/access/index.js';
import { DeclineSeat } from '../../../src/access/commands/decline-seat.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const give = () => the.app.get(GiveSeat).run(actingAs(the, 'theo'), { account: the.district.viewers.sofia.account, school: the.district.schools.high, role: 'counselor', discipline: 'counseling', from: the.clock.now(), until: null });

test('a seat that is declined ends before it ever counted, and waits no more', async () => {
  const seat = await give();
  const before = await lastSeq(the);
  await the.app.get(DeclineSeat).run(actingAs(the, 'irene'), seat);
  const row = (await the.reader.one<{ held_until: string; awaits_second: number; second_by: string }>('SELECT held_until, awaits_second, second_by FROM seat WHERE id = ?', [seat]))!;
  expect(row).toMatchObject({ awaits_second: 1, second_by: the.district.viewers.irene.account });
  expect(row.held_until <= the.clock.now()).toBe(true);
  expect(await actsAfter(the, before)).toEqual(['seat.declined']);
  await expect(the.app.get(DeclineSeat).run(actingAs(the, 'irene'), seat)).rejects.toThrow('does not wait');
});

test('only who could confirm may decline', async () => {
  const seat = await give();
  for (const who of ['theo', 'maria', 'sofia'] as const) await expect(the.app.get(DeclineSeat).run(actingAs(the, who), seat)).rejects.toThrow();
  expect((await the.reader.one<{ held_until: string | null }>('SELECT held_until FROM seat WHERE id = ?', [seat]))!.held_until).toBeNull();
});
