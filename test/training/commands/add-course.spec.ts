import { AddCourse, type NewCourse } from '../../../src/training/commands/add-course.js';
import { newId } from '../../../src/kernel/ids.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { withCourses, type Courses, type Here } from '../trained.js';

let here: Here;
let courses: Courses;
beforeAll(async () => { here = await world(); courses = await withCourses(here); });
afterAll(() => here.end());

const add = (course: Partial<NewCourse>) => here.app.get(AddCourse).run(actingAs(here, 'irene'), { name: 'Suicide prevention', kind: 'other', minutes: 120, monthsValid: 24, renews: null, ...course });

test('a course is on the list, and the ledger says so', async () => {
  const before = await lastSeq(here);
  const id = await add({});
  expect(await here.reader.one('SELECT name, kind, minutes, months_valid, renews_id, is_example FROM training_course WHERE id = ?', [id])).toEqual({ name: 'Suicide prevention', kind: 'other', minutes: 120, months_valid: 24, renews_id: null, is_example: 0 });
  expect(await actsAfter(here, before)).toEqual(['training.course.added']);
});

test.each<[string, () => Partial<NewCourse>, RegExp]>([
  ['a name that is taken', () => ({ name: 'BTAM refresher' }), /on the list already/],
  ['a refresher of nothing', () => ({ name: 'Another refresher', kind: 'refresher' }), /Choose the course that this one renews/],
  ['a refresher of a refresher', () => ({ name: 'Another refresher', kind: 'refresher', renews: courses.refresher }), /no refresher itself/],
  ['a refresher of what is not there', () => ({ name: 'Another refresher', kind: 'refresher', renews: newId() }), /no refresher itself/],
])('%s is refused, and nothing is written', async (_, course, why) => {
  const before = await lastSeq(here);
  await expect(add(course())).rejects.toThrow(why);
  expect(await lastSeq(here)).toBe(before);
});
