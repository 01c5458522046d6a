import { AddExampleCourses } from '../../src/training/commands/add-example-courses.js';
import { RecordTraining } from '../../src/training/commands/record-training.js';
import { RequireCourse } from '../../src/training/commands/require-course.js';
import type { CastKey } from '../../src/demo/district/index.js';
import type { Discipline } from '../../src/kernel/disciplines.js';
import type { Id } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { actingAs } from '../support/makers.js';
import type { world } from '../support/world.js';

export type Here = Awaited<ReturnType<typeof world>>;
export interface Courses { basic: Id; refresher: Id; officer: Id }

/** Puts the example courses on the list, as the coordinator does. */
export async function withCourses(here: Here): Promise<Courses> {
  const added = await here.app.get(AddExampleCourses).run(actingAs(here, 'irene'));
  return { basic: added['BTAM basic training']!, refresher: added['BTAM refresher']!, officer: added['NASRO 40-hour basic course']! };
}

/** Requires a course, with effect since November 1: the clock goes back to the autumn and stands on November 16 afterwards. */
export async function required(here: Here, course: Id, disciplines: readonly Discipline[]): Promise<Id[]> {
  here.clock.moveTo('2026-10-01T16:00:00.000Z');
  const ids = await here.app.get(RequireCourse).run(actingAs(here, 'irene'), { course, disciplines, requiredFrom: localDate('2026-10-01'), bindsFrom: localDate('2026-11-01') });
  here.clock.moveTo('2026-11-16T16:00:00.000Z');
  return ids;
}

/** Records a completed course; `by` oneself it waits. */
export async function completed(here: Here, by: CastKey, who: CastKey, course: Id, on: string, expiresOn: string | null = null): Promise<Id> {
  const { id } = await here.app.get(RecordTraining).run(actingAs(here, by), {
    account: here.district.viewers[who].account, course, provider: 'District training day', minutes: 360, completedOn: localDate(on), expiresOn: expiresOn === null ? null : localDate(expiresOn), evidence: 'Certificate 0412, personnel folder',
  });
  return id;
}
