import { newId, type Id } from '../../../src/kernel/ids.js';
import { trainingPaths } from '../../../src/training/index.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { completed, withCourses, type Here } from '../trained.js';

describe('one course', () => {
  let here: Here;
  let id: Id;
  beforeAll(async () => {
    here = await world();
    id = (await withCourses(here)).basic;
  });
  afterAll(() => here.end());

  const versionOf = async () => String((await here.reader.one<{ version: number }>('SELECT version FROM training_course WHERE id = ?', [id]))!.version);

  test.each([[null, 303], ['samuel', 404], ['ruth', 404], ['maria', 404], ['theo', 404], ['ingrid', 404]] as const)('%s does not get in: %i', async (as, expect) => {
    await scenario(here, { as, get: trainingPaths.course(id), expect });
    for (const post of [trainingPaths.courseRetirements(id), trainingPaths.courseReturns(id)]) await scenario(here, { as, post, with: { version: '1' }, expect });
  });

  test('the coordinator finds it from the list; one that is not there is not found', async () => {
    await scenario(here, { as: 'irene', get: trainingPaths.requirements, expect: 200, shows: [trainingPaths.course(id)] });
    await scenario(here, { as: 'irene', get: trainingPaths.course(id), expect: 200, ledger: ['training.course.viewed'], shows: ['Retire this course', 'Required now'] });
    for (const path of [trainingPaths.course(newId()), trainingPaths.course('x')]) await scenario(here, { as: 'irene', get: path, expect: 404 });
    await scenario(here, { as: 'irene', post: trainingPaths.courseRetirements(newId()), with: { version: '1' }, expect: 404 });
  });

  test('a faulty form, an old version and a course on the list come back; nothing is changed', async () => {
    await scenario(here, { as: 'irene', post: trainingPaths.courseRetirements(id), with: { version: 'x' }, expect: 422, ledger: ['form.returned'], shows: ['Open this page again'] });
    await scenario(here, { as: 'irene', post: trainingPaths.courseRetirements(id), with: { version: '9' }, expect: 422, shows: ['Somebody changed this course'] });
    await scenario(here, { as: 'irene', post: trainingPaths.courseReturns(id), with: { version: await versionOf() }, expect: 422, shows: ['on the list already'] });
  });

  test('what is required is not retired', async () => {
    await scenario(here, { as: 'irene', post: trainingPaths.requirements, with: { course: id, disciplines: ['counseling'], requiredFrom: '2026-11-16', bindsFrom: '2027-01-15' }, expect: 303 });
    await scenario(here, { as: 'irene', get: trainingPaths.course(id), expect: 200, shows: ['End the requirement first'], hides: ['Retire this course'] });
    await scenario(here, { as: 'irene', post: trainingPaths.courseRetirements(id), with: { version: await versionOf() }, expect: 422, shows: ['This course is required now'] });
    const requirement = (await here.reader.one<{ id: Id; version: number }>('SELECT id, version FROM training_requirement WHERE ended_at IS NULL'))!;
    expect((await send(here, 'irene', 'POST', trainingPaths.requirementEnding(requirement.id), { version: String(requirement.version) })).status).toBe(303);
  });

  test('retired it takes no new record and no new requirement; what was completed stays; and it comes back', async () => {
    const { account } = here.district.viewers.sofia;
    const kept = await completed(here, 'samuel', 'sofia', id, '2026-10-30');
    await scenario(here, { as: 'irene', post: trainingPaths.courseRetirements(id), with: { version: await versionOf() }, expect: 303, ledger: ['training.course.retired'], location: trainingPaths.requirements });
    await scenario(here, { as: 'irene', get: trainingPaths.course(id), expect: 200, shows: ['Irene Kowalczyk-Boone', 'Put it back on the list'] });
    await scenario(here, { as: 'irene', get: trainingPaths.requirements, expect: 200, shows: ['Retired'], hides: [`<option value="${id}"`] });
    const record = { course: id, provider: 'State academy', hours: '', completedOn: '2026-11-01', expiresOn: '', evidence: 'Certificate 77, personnel folder' };
    await scenario(here, { as: 'samuel', get: trainingPaths.newPersonRecord(account), expect: 200, hides: [id] });
    await scenario(here, { as: 'samuel', post: trainingPaths.personRecords(account), with: record, expect: 422, shows: ['Choose a course of the list'] });
    await scenario(here, { as: 'sofia', post: trainingPaths.ownRecords, with: record, expect: 422, shows: ['Choose a course of the list'] });
    await scenario(here, { as: 'irene', post: trainingPaths.requirements, with: { course: id, disciplines: ['counseling'], requiredFrom: '2026-11-16', bindsFrom: '2027-01-15' }, expect: 422, shows: ['Choose a course of the list'] });
    await scenario(here, { as: 'samuel', get: trainingPaths.record(kept), expect: 200, shows: ['Confirmed'] });
    await scenario(here, { as: 'irene', post: trainingPaths.courseRetirements(id), with: { version: await versionOf() }, expect: 422, shows: ['retired already'] });
    await scenario(here, { as: 'irene', post: trainingPaths.courseReturns(id), with: { version: await versionOf() }, expect: 303, ledger: ['training.course.returned'] });
    await scenario(here, { as: 'samuel', post: trainingPaths.personRecords(account), with: record, expect: 303, ledger: ['training.recorded'] });
  });
});
