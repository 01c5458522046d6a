import { clocksOf, round } from '../../cases/clock-ground.js';
import { world } from '../../support/world.js';
import { determine, sign, type Here } from '../determination-case.js';
import { readyOn, signAsAsked, type Pack } from '../pack-case.js';

let here: Here;
beforeEach(async () => {
  here = await world();
  here.clock.moveTo('2026-11-30T16:00:00.000Z');
});
afterEach(() => here.end());

const accounts = (...who: ('maria' | 'samuel' | 'sofia' | 'dana' | 'zoe')[]) => who.map((one) => here.district.viewers[one].account);
const provisional = async (id: string) => (await clocksOf(here, id)).filter(({ kind }) => kind === 'provisional');
const packs: [...Pack, string, ('maria' | 'sofia')[]][] = [['ntac-general', '2.0', 'moderate', ['maria', 'sofia']], ['virginia-shape', '1.0', 'moderate', ['maria', 'sofia']], ['transient-substantive', '1.0', 'serious', ['maria', 'sofia']]];

test.each(packs)('on %s %s a level without a discipline runs out as a deadline, and being agreed on ends it', async (pack, version, level, who) => {
  const id = await readyOn(here, [pack, version], ['maria', 'samuel', 'zoe', 'sofia', 'dana']);
  const first = await determine(here, id, { level, tookPart: accounts(...who), facts: [] });
  await round(here);
  const [clock] = await provisional(id);
  expect(clock).toMatchObject({ about: 'level', hops: 0, ended_how: null });
  expect(await here.reader.one('SELECT due_at FROM determination_quorum WHERE determination_id = ?', [first])).toEqual({ due_at: clock!.due_at });

  here.clock.pass(60);
  const second = await determine(here, id, { level, tookPart: accounts(...who), facts: [] });
  await round(here);
  expect(await provisional(id)).toMatchObject([{ id: clock!.id, due_at: clock!.due_at }]); // a newer one gets no more time

  here.clock.pass(10 * 24 * 60);
  await round(here);
  expect((await provisional(id))[0]).toMatchObject({ hops: 2, ended_how: null });
  await sign(here, id, 'maria', second);
  await round(here);
  expect((await provisional(id))[0]!.ended_how).toBeNull();
  await signAsAsked(here, id, second);
  await round(here);
  expect(await provisional(id)).toMatchObject([{ ended_how: 'met' }]);
});

test('with everybody at the table there is none', async () => {
  const id = await readyOn(here, ['ntac-general', '2.0'], ['maria', 'samuel', 'zoe', 'sofia', 'dana']);
  await determine(here, id, { tookPart: accounts('maria', 'samuel', 'sofia'), facts: [] });
  await round(here);
  expect(await provisional(id)).toEqual([]);
});
