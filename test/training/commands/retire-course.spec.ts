import { Verification } from '../../../src/audit/index.js';
import { RetireCourse } from '../../../src/training/commands/retire-course.js';
import { newId } from '../../../src/kernel/ids.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { withCourses, type Here } from '../trained.js';

let here: Here;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

test('retired once, in the ledger; of two at the same instant one is told', async () => {
  const { basic } = await withCourses(here);
  const before = await lastSeq(here);
  const retire = (version: number) => here.app.get(RetireCourse).run(actingAs(here, 'irene'), basic, version);
  const tries = await Promise.allSettled([retire(1), retire(1)]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await here.reader.one('SELECT retired_by FROM training_course WHERE id = ?', [basic])).toEqual({ retired_by: here.district.viewers.irene.account });
  await expect(here.app.get(RetireCourse).run(actingAs(here, 'irene'), newId(), 1)).rejects.toThrow('not there');
  expect(await actsAfter(here, before)).toEqual(['training.course.retired']);
  expect((await here.app.get(Verification).run()).breaks).toEqual([]);
});
