import { RecordRefused } from '../../../src/training/commands/record-training.js';
import { TrainingRecordRow } from '../../../src/training/store/record.entity.js';
import { newId } from '../../../src/kernel/ids.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { completed, withCourses, type Courses, type Here } from '../trained.js';

let here: Here;
let courses: Courses;
beforeAll(async () => { here = await world(); courses = await withCourses(here); });
afterAll(() => here.end());

const row = (id: string) => here.reader.one<Record<string, unknown>>('SELECT completed_on, expires_on, confirmed_by, entered_by, account_id, record_class, version FROM training_record WHERE id = ?', [id]);

test('entered about a colleague it counts at once; the end follows from the course', async () => {
  const before = await lastSeq(here);
  const id = await completed(here, 'samuel', 'maria', courses.basic, '2024-02-29');
  const { samuel, maria } = here.district.viewers;
  expect(await row(id)).toEqual({ completed_on: '2024-02-29', expires_on: '2027-02-28', confirmed_by: samuel.account, entered_by: samuel.account, account_id: maria.account, record_class: 'system', version: 1 });
  expect(await actsAfter(here, before)).toEqual(['training.recorded']);
});

test('entered about oneself it waits, whoever one is', async () => {
  for (const who of ['maria', 'samuel', 'irene'] as const) expect(await row(await completed(here, who, who, courses.basic, '2025-01-10'))).toMatchObject({ confirmed_by: null });
});

test('the table itself refuses a record that its own person confirmed', async () => {
  const { maria } = here.district.viewers;
  const id = await completed(here, 'maria', 'maria', courses.basic, '2025-02-10');
  const tampered = here.app.get(UnitOfWork).run(actingAs(here, 'maria'), async (work) => {
    await work.revise(TrainingRecordRow, id, 1, { confirmedBy: maria.account, confirmedAt: work.now });
    work.record('training.confirmed', { items: [id] });
  });
  await expect(tampered).rejects.toThrow(/check/i);
  expect(await row(id)).toMatchObject({ confirmed_by: null });
});

test('a day to come, or an end past the course’s, is refused and writes nothing', async () => {
  const before = await lastSeq(here);
  await expect(completed(here, 'samuel', 'maria', courses.basic, '2026-11-17')).rejects.toBeInstanceOf(RecordRefused);
  await expect(completed(here, 'samuel', 'maria', courses.basic, '2026-11-10', '2029-11-11')).rejects.toBeInstanceOf(RecordRefused);
  await expect(completed(here, 'samuel', 'maria', newId(), '2026-11-10')).rejects.toBeInstanceOf(RecordRefused);
  expect(await lastSeq(here)).toBe(before);
});

test('a day is over when it is over at the schools: evening there is tomorrow in UTC', async () => {
  here.clock.moveTo('2026-11-17T05:00:00.000Z'); // 10 PM on the 16th in Denver
  await expect(completed(here, 'samuel', 'maria', courses.officer, '2026-11-17')).rejects.toBeInstanceOf(RecordRefused);
  expect(await completed(here, 'samuel', 'maria', courses.officer, '2026-11-16')).toEqual(expect.any(String));
});
