import { AddCourse } from '../../../src/training/commands/add-course.js';
import { AddExampleCourses } from '../../../src/training/commands/add-example-courses.js';
import { exampleCourses } from '../../../src/training/library/example-courses.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import type { Here } from '../trained.js';

let here: Here;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

test('the examples come once, each marked as one, beside what is there; a second time is refused', async () => {
  const irene = actingAs(here, 'irene');
  await here.app.get(AddCourse).run(irene, { name: 'BTAM basic training', kind: 'basic', minutes: 420, monthsValid: 12, renews: null });
  const before = await lastSeq(here);
  await here.app.get(AddExampleCourses).run(irene);
  expect(await actsAfter(here, before)).toEqual(['training.course.added', 'training.course.added']);
  const rows = await here.reader.all<{ name: string; months_valid: number | null; is_example: number; renews: string | null }>('SELECT c.name, c.months_valid, c.is_example, b.name AS renews FROM training_course c LEFT JOIN training_course b ON b.id = c.renews_id ORDER BY c.name');
  expect(rows).toEqual([
    { name: 'BTAM basic training', months_valid: 12, is_example: 0, renews: null }, { name: 'BTAM refresher', months_valid: 36, is_example: 1, renews: 'BTAM basic training' }, { name: 'NASRO 40-hour basic course', months_valid: null, is_example: 1, renews: null },
  ]);
  await expect(here.app.get(AddExampleCourses).run(irene)).rejects.toThrow('on the list already');
  expect(exampleCourses.find(({ kind }) => kind === 'officer')!.minutes).toBe(40 * 60);
});
