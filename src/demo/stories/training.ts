import { localDate } from '../../kernel/local-date.js';
import { asSelf } from '../../platform/web/index.js';
import { AddCourse, AddExampleCourses, ConfirmTraining, RecordTraining, RequireCourse, RetireCourse } from '../../training/index.js';
import type { CastKey } from '../district/index.js';
import type { DemoContext } from '../district-ids.js';
import type { Story } from '../stories.js';

const [basic, refresher, officer] = ['BTAM basic training', 'BTAM refresher', 'NASRO 40-hour basic course'] as const;
const schoolPeople = ['administration', 'counseling', 'mental-health', 'law-enforcement', 'special-education', 'instruction'] as const;

/** Who completed what before the district kept this list. Sofia's ran out in October; Anjali's does in December. */
const known: readonly [CastKey, string, string][] = [
  ['dana', officer, '2021-06-11'], ['zoe', basic, '2022-08-10'], ['sofia', basic, '2023-10-30'], ['anjali', basic, '2023-12-10'], ['samuel', basic, '2024-08-07'], ['maria', basic, '2024-08-07'],
  ['thandiwe', basic, '2024-08-07'], ['grant', basic, '2024-08-07'], ['naomi', basic, '2024-08-07'], ['ruth', basic, '2025-01-15'], ['dana', basic, '2025-06-12'], ['leonid', basic, '2025-08-06'], ['beatriz', basic, '2025-08-06'],
];

/** The district takes up its training register in the summer, with a month of grace; two colleagues entered a refresher that nobody has confirmed yet. The workshop of earlier years is retired: it still shows what Ruth completed. */
export const training: Story = async function* (context) {
  const { app, viewers } = context;
  yield '2026-07-13 09:00';
  const courses = await app.get(AddExampleCourses).run(asSelf(viewers.irene));
  const from = { requiredFrom: localDate('2026-08-01'), bindsFrom: localDate('2026-09-01') };
  await app.get(RequireCourse).run(asSelf(viewers.irene), { course: courses[basic]!, disciplines: schoolPeople, ...from });
  await app.get(RequireCourse).run(asSelf(viewers.irene), { course: courses[officer]!, disciplines: ['law-enforcement'], ...from });
  const workshop = await app.get(AddCourse).run(asSelf(viewers.irene), { name: 'District workshop on warning signs', kind: 'other', minutes: 180, monthsValid: null, renews: null });
  await completedBy(context, 'irene', 'ruth', workshop, '2019-08-14');
  await app.get(RetireCourse).run(asSelf(viewers.irene), workshop, 1);
  for (const [who, course, completed] of known) await completedBy(context, 'irene', who, courses[course]!, completed);
  yield '2026-08-12 15:20';
  const { id } = await completedBy(context, 'zoe', 'zoe', courses[refresher]!, '2026-08-11');
  yield '2026-08-13 08:10';
  await app.get(ConfirmTraining).run(asSelf(viewers.samuel), id, 1);
  yield '2026-11-05 16:05';
  await completedBy(context, 'beatriz', 'beatriz', courses[refresher]!, '2026-11-04');
  yield '2026-11-06 07:45';
  await completedBy(context, 'thandiwe', 'thandiwe', courses[refresher]!, '2026-11-04');
};

function completedBy({ app, viewers }: DemoContext, by: CastKey, who: CastKey, course: string, completed: string) {
  return app.get(RecordTraining).run(asSelf(viewers[by]), {
    account: viewers[who].account, course, provider: 'District training day', minutes: null, completedOn: localDate(completed), expiresOn: null,
    evidence: by === who ? 'Certificate from the trainer, handed in at the school office.' : 'Certificate in the personnel folder at the district office.',
  });
}
