import { GiveSeat, MakeCharterTeam } from '../../../src/access/index.js';
import { ChangeCharterSchools } from '../../../src/access/commands/change-charter-schools.js';
import { SignIn } from '../../../src/access/commands/sign-in.js';
import { Sessions } from '../../../src/access/queries/sessions.js';
import type { Role } from '../../../src/kernel/disciplines.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { password } from '../someone.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const give = (charter: string, role: Role) => the.app.get(GiveSeat).run(actingAs(the, 'theo'), { account: the.district.viewers.leonid.account, school: null, charter, role, discipline: 'instruction', from: the.clock.now(), until: null });

test('a school that leaves the team, or joins it, counts for its seats at the next request', async () => {
  const { elementary, middle, high } = the.district.schools;
  const charter = await the.app.get(MakeCharterTeam).run(actingAs(the, 'theo'), { name: 'Three', schools: [elementary, middle, high] });
  await give(charter, 'teacher');
  const { token } = (await the.app.get(SignIn).run({ username: 'leonid', password }, null)) as { token: string };
  const schools = async () => {
    const found = await the.app.get(Sessions).recognize(token, the.clock.now());
    return found.is === 'known' ? [...new Set(found.viewer.seats.map(({ school }) => school))].sort() : null;
  };
  const change = (to: string[]) => the.app.get(ChangeCharterSchools).run(actingAs(the, 'theo'), charter, to);
  expect(await schools()).toEqual([elementary, middle, high].sort());
  const before = await lastSeq(the);
  await change([elementary, middle]);
  expect(await actsAfter(the, before)).toEqual(['charter.schools.changed']);
  expect(await schools()).toEqual([elementary, middle].sort());
  await change([middle, high]);
  expect(await schools()).toEqual([middle, high].sort());
  await expect(change([middle, high])).rejects.toThrow('already');
  await give(charter, 'counselor');
  await expect(change([elementary, middle, high])).rejects.toThrow('took two people');
});
