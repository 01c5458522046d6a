import { EndRequirement } from '../../../src/training/commands/end-requirement.js';
import { TrainingStanding } from '../../../src/training/queries/training-standing.js';
import { newId } from '../../../src/kernel/ids.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { required, withCourses, type Here } from '../trained.js';

let here: Here;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

test('an ended requirement holds nobody back any more, may be made again, and ends once', async () => {
  const { basic } = await withCourses(here);
  const [id] = await required(here, basic, ['counseling']);
  const maria = { account: here.district.viewers.maria.account, discipline: 'counseling' as const };
  const standing = here.app.get(TrainingStanding);
  expect((await standing.of([maria], 'America/Denver', here.clock.now())).size).toBe(1);
  const before = await lastSeq(here);
  await here.app.get(EndRequirement).run(actingAs(here, 'irene'), id!, 1);
  expect(await actsAfter(here, before)).toEqual(['training.requirement.ended']);
  expect((await standing.of([maria], 'America/Denver', here.clock.now())).size).toBe(0);
  await expect(here.app.get(EndRequirement).run(actingAs(here, 'irene'), id!, 2)).rejects.toThrow('ended already');
  await expect(here.app.get(EndRequirement).run(actingAs(here, 'irene'), newId(), 1)).rejects.toThrow('ended already');
  expect(await required(here, basic, ['counseling'])).toHaveLength(1);
});
