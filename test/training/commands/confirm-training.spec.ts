import { ConfirmTraining } from '../../../src/training/commands/confirm-training.js';
import { SetAsideTraining } from '../../../src/training/commands/set-aside-training.js';
import { newId } from '../../../src/kernel/ids.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { completed, withCourses, type Courses, type Here } from '../trained.js';

let here: Here;
let courses: Courses;
beforeAll(async () => { here = await world(); courses = await withCourses(here); });
afterAll(() => here.end());

const confirm = (who: 'samuel' | 'ruth' | 'maria', id: string, version = 1) => here.app.get(ConfirmTraining).run(actingAs(here, who), id, version);
const confirmedBy = async (id: string) => (await here.reader.one<{ confirmed_by: string | null }>('SELECT confirmed_by FROM training_record WHERE id = ?', [id]))!.confirmed_by;

test('nobody confirms their own, not even who may confirm others; a second person does, once', async () => {
  const id = await completed(here, 'samuel', 'samuel', courses.basic, '2025-01-10');
  const before = await lastSeq(here);
  await expect(confirm('samuel', id)).rejects.toThrow('Nobody confirms their own training');
  expect([await confirmedBy(id), await lastSeq(here)]).toEqual([null, before]);
  await confirm('ruth', id);
  expect(await confirmedBy(id)).toBe(here.district.viewers.ruth.account);
  expect(await actsAfter(here, before)).toEqual(['training.confirmed']);
  await expect(confirm('ruth', id, 2)).rejects.toThrow('confirmed already');
});

test('of two who confirm at the same instant one is told', async () => {
  const id = await completed(here, 'maria', 'maria', courses.basic, '2025-01-10');
  const tries = await Promise.allSettled([confirm('samuel', id), confirm('ruth', id)]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('what was set aside, or is not there, is not confirmed', async () => {
  const id = await completed(here, 'maria', 'maria', courses.officer, '2025-01-10');
  await here.app.get(SetAsideTraining).run(actingAs(here, 'samuel'), id, 1, 'The certificate names somebody else.');
  await expect(confirm('ruth', id, 2)).rejects.toThrow('set aside');
  await expect(confirm('ruth', newId())).rejects.toThrow('not there');
});
