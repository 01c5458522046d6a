import { MakeCharterTeam } from '../../../src/access/index.js';
import { CharterTeams } from '../../../src/access/store/charter-teams.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

test('a charter team serves at least two schools and has a name of its own', async () => {
  const { elementary, middle } = the.district.schools;
  const make = (name: string, schools: string[]) => the.app.get(MakeCharterTeam).run(actingAs(the, 'theo'), { name, schools });
  const before = await lastSeq(the);
  const id = await make('Lower grades', [elementary, middle]);
  expect(await actsAfter(the, before)).toEqual(['charter.made']);
  expect(await the.app.get(CharterTeams).all(the.clock.now())).toEqual([{ id, name: 'Lower grades', schools: expect.arrayContaining([expect.objectContaining({ id: middle }), expect.objectContaining({ id: elementary })]), seats: 0 }]);
  await expect(make('Lower grades', [elementary, middle])).rejects.toThrow('has this name');
  await expect(make('One school', [elementary])).rejects.toThrow('at least two');
});
