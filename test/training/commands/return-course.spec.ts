import { RetireCourse } from '../../../src/training/commands/retire-course.js';
import { ReturnCourse } from '../../../src/training/commands/return-course.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { Stale } from '../../../src/kernel/stale.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { withCourses, type Here } from '../trained.js';

let here: Here;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

test('a retired course comes back once, in the ledger, to whoever saw it as it is', async () => {
  const { basic } = await withCourses(here);
  await here.app.get(RetireCourse).run(actingAs(here, 'irene'), basic, 1);
  const before = await lastSeq(here);
  const back = (version: number, id: Id = basic) => here.app.get(ReturnCourse).run(actingAs(here, 'irene'), id, version);
  await expect(back(1)).rejects.toThrow(Stale);
  await back(2);
  await expect(back(3)).rejects.toThrow('on the list already');
  await expect(back(1, newId())).rejects.toThrow('not there');
  expect(await actsAfter(here, before)).toEqual(['training.course.returned']);
  expect(await here.reader.one('SELECT retired_by, retired_at FROM training_course WHERE id = ?', [basic])).toEqual({ retired_by: null, retired_at: null });
});
