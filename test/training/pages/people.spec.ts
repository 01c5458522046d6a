import { newId } from '../../../src/kernel/ids.js';
import { trainingPaths } from '../../../src/training/index.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { completed, required, withCourses, type Courses, type Here } from '../trained.js';

describe('the training of the people one looks after', () => {
  let here: Here;
  let courses: Courses;
  const of = (who: keyof Here['district']['viewers']) => here.district.viewers[who].account;
  beforeAll(async () => {
    here = await world();
    courses = await withCourses(here);
    await required(here, courses.basic, ['instruction', 'counseling', 'administration', 'law-enforcement']);
    await completed(here, 'irene', 'sofia', courses.basic, '2023-10-30');
    await completed(here, 'irene', 'maria', courses.basic, '2025-01-10');
  });
  afterAll(() => here.end());

  test.each([[null, 303, []], ['maria', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['osvaldo', 404, ['access.refused']], ['samuel', 200, ['training.expiring.viewed']], ['ruth', 200, ['training.expiring.viewed']], ['irene', 200, ['training.expiring.viewed']]] as const)(
    '%s asks who expires when and gets %i', (as, expect, ledger) => scenario(here, { as, get: trainingPaths.expiring(), expect, ledger: [...ledger] }));

  test('each place stands by itself, the earliest end first; another’s is not found', async () => {
    const { text } = await scenario(here, { as: 'samuel', get: trainingPaths.expiring(), expect: 200, shows: ['Ledgewater High School', 'Sofia Castellane', 'Oct 30, 2026', 'Missing', 'Nothing required'], hides: ['Leo Marchakov', 'Other places'] });
    expect(text.indexOf('Dana Whitfield')).toBeLessThan(text.indexOf('Sofia Castellane'));
    expect(text.indexOf('Sofia Castellane')).toBeLessThan(text.indexOf('Maria Núñez'));
    const { middle } = here.district.schools;
    await scenario(here, { as: 'grant', get: trainingPaths.expiring(middle), expect: 200, shows: ['Leo Marchakov', 'Dana Whitfield'], hides: ['Sofia'] });
    for (const place of [middle, newId(), 'district', '', 'x']) await scenario(here, { as: 'samuel', get: trainingPaths.expiring(place), expect: 404 });
    await scenario(here, { as: 'irene', get: trainingPaths.expiring('district'), expect: 200, shows: ['District office', 'Irene Kowalczyk-Boone', 'Other places'] });
  });

  test.each(['&until=2026-10-30', '&until=x&name=a&account=b&course=', '&until=&name=a&account=b&course='])('a position that no page gave is not found (%s)', async (query) => {
    expect((await send(here, 'samuel', 'GET', `${trainingPaths.expiring(here.district.schools.high)}${query}`)).status).toBe(404);
  });

  test('of a place that stands twice in the address the first counts', async () => {
    const { high, middle } = here.district.schools;
    await scenario(here, { as: 'samuel', get: `${trainingPaths.expiring(high)}&place=${middle}`, expect: 200, shows: ['Sofia Castellane'], hides: ['Leo Marchakov'] });
    await scenario(here, { as: 'samuel', get: `${trainingPaths.expiring(middle)}&place=${high}`, expect: 404 });
  });

  test.each([[null, 303, []], ['maria', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['grant', 404, null], ['samuel', 200, ['training.person.viewed']], ['irene', 200, ['training.person.viewed']]] as const)(
    '%s opens a colleague and gets %i', (as, expect, ledger) => scenario(here, { as, get: trainingPaths.person(of('sofia')), expect, ...(ledger === null ? { hides: ['Sofia'] } : { ledger: [...ledger] }) }));

  test('somebody at another school, at no school, or not there is not found alike', async () => {
    const answers = await Promise.all([of('leonid'), of('irene'), newId(), 'x'].map((id) => send(here, 'samuel', 'GET', trainingPaths.person(id))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const posted = await Promise.all([of('leonid'), newId()].map((id) => send(here, 'samuel', 'POST', trainingPaths.personRecords(id), { course: courses.basic, provider: 'A', completedOn: '2026-01-01', evidence: 'Seen by me' })));
    expect(posted.map(({ status }) => status)).toEqual([404, 404]);
    await scenario(here, { as: 'samuel', get: trainingPaths.newPersonRecord(of('leonid')), expect: 404 });
  });

  test('an officer shared by two schools is found by both chairs', async () => {
    for (const as of ['samuel', 'grant'] as const) await scenario(here, { as, get: trainingPaths.person(of('dana')), expect: 200, shows: ['Law enforcement, '] });
  });

  const form = () => ({ course: courses.basic, provider: 'District training day', hours: '6', completedOn: '2026-11-10', expiresOn: '', evidence: 'Certificate 0413, seen' });

  test('a chair records for a colleague, and it counts at once', async () => {
    await scenario(here, { as: 'samuel', get: trainingPaths.newPersonRecord(of('sofia')), expect: 200, ledger: ['training.record.started'], shows: ['Of <bdi>Sofia Castellane</bdi>', 'it counts at once'] });
    await scenario(here, { as: 'samuel', post: trainingPaths.personRecords(of('sofia')), with: { ...form(), completedOn: '' }, expect: 422, ledger: ['form.returned'], shows: ['Enter the day the course was completed', 'Certificate 0413, seen'] });
    await scenario(here, { as: 'samuel', post: trainingPaths.personRecords(of('sofia')), with: form(), expect: 303, ledger: ['training.recorded'], location: trainingPaths.person(of('sofia')) });
    await scenario(here, { as: 'samuel', get: trainingPaths.person(of('sofia')), expect: 200, shows: ['Confirmed by Samuel Okafor', 'Nov 10, 2029'], hides: ['Does not count now'] });
  });

  test('the same form about oneself only waits', async () => {
    await scenario(here, { as: 'samuel', get: trainingPaths.person(of('samuel')), expect: 200, shows: ['This is your own training'] });
    await scenario(here, { as: 'samuel', post: trainingPaths.personRecords(of('samuel')), with: form(), expect: 303 });
    await scenario(here, { as: 'samuel', get: trainingPaths.own, expect: 200, shows: ['Waits for confirmation', 'Does not count now'], hides: ['Waiting for your confirmation'] });
  });
});
