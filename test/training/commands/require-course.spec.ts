import { RequireCourse, RequirementRefused, type NewRequirement } from '../../../src/training/commands/require-course.js';
import { newId } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { withCourses, type Courses, type Here } from '../trained.js';

let here: Here;
let courses: Courses;
beforeAll(async () => { here = await world(); courses = await withCourses(here); });
afterAll(() => here.end());

const require = (changes: Partial<NewRequirement> = {}) => here.app.get(RequireCourse).run(actingAs(here, 'irene'), { course: courses.basic, disciplines: ['counseling', 'instruction', 'counseling'], requiredFrom: localDate('2026-11-16'), bindsFrom: localDate('2027-01-15'), ...changes });
const fieldsOf = async (changes: Partial<NewRequirement>) => {
  const refused: unknown = await require(changes).catch((no: unknown) => no);
  return refused instanceof RequirementRefused ? refused.problems.map(({ field }) => field) : refused;
};

test('one requirement for each discipline, in one entry; the same again is refused', async () => {
  const before = await lastSeq(here);
  expect(await require()).toHaveLength(2);
  expect(await actsAfter(here, before)).toEqual(['training.required']);
  expect(await here.reader.all('SELECT discipline, required_from, binds_from FROM training_requirement ORDER BY discipline')).toEqual([
    { discipline: 'counseling', required_from: '2026-11-16', binds_from: '2027-01-15' }, { discipline: 'instruction', required_from: '2026-11-16', binds_from: '2027-01-15' },
  ]);
  expect(await fieldsOf({ disciplines: ['administration', 'instruction'] })).toEqual(['disciplines']);
});

test('what would stop the work at once, a refresher, or an unknown course is refused beside its field', async () => {
  const before = await lastSeq(here);
  expect(await fieldsOf({ disciplines: ['administration'], bindsFrom: localDate('2026-11-29') })).toEqual(['bindsFrom']);
  expect(await fieldsOf({ course: courses.refresher, disciplines: ['administration'] })).toEqual(['course']);
  expect(await fieldsOf({ course: newId(), disciplines: ['administration'] })).toEqual(['course']);
  expect(await lastSeq(here)).toBe(before);
});
