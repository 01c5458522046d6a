import { newId, type Id } from '../../../src/kernel/ids.js';
import { trainingPaths } from '../../../src/training/index.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { completed, withCourses, type Courses, type Here } from '../trained.js';

describe('one training record', () => {
  let here: Here;
  let courses: Courses;
  let id: Id;
  beforeAll(async () => {
    here = await world();
    courses = await withCourses(here);
    id = await completed(here, 'sofia', 'sofia', courses.basic, '2026-10-30');
  });
  afterAll(() => here.end());

  test.each([[null, 303, []], ['maria', 404, ['access.refused']], ['sofia', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['grant', 404, null], ['samuel', 200, ['training.record.viewed']], ['ruth', 200, ['training.record.viewed']], ['irene', 200, ['training.record.viewed']]] as const)(
    '%s opens it and gets %i', (as, expect, ledger) => scenario(here, { as, get: trainingPaths.record(id), expect, ...(ledger === null ? { hides: ['Sofia', 'Certificate'] } : { ledger: [...ledger] }), ...(expect === 200 ? { shows: ['Certificate 0412, personnel folder', 'Waits for confirmation', 'Confirm this training'] } : {}) }));

  test('one of another school, one that is not there, and no id at all answer alike', async () => {
    const answers = await Promise.all([send(here, 'grant', 'GET', trainingPaths.record(id)), send(here, 'grant', 'GET', trainingPaths.record(newId())), send(here, 'grant', 'GET', trainingPaths.record('x'))]);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    for (const path of [trainingPaths.confirmations(id), trainingPaths.settingAside(id)]) {
      expect((await send(here, 'grant', 'POST', path, { version: '1', because: 'It is not from here.' })).status).toBe(404);
      expect((await send(here, 'sofia', 'POST', path, { version: '1', because: 'It is not from here.' })).status).toBe(404);
      expect((await send(here, null, 'POST', path, { version: '1' })).status).toBe(303);
    }
  });

  test('nobody confirms or sets aside their own, though they may those of others', async () => {
    const own = await completed(here, 'samuel', 'samuel', courses.basic, '2026-10-30');
    await scenario(here, { as: 'samuel', get: trainingPaths.record(own), expect: 200, shows: ['Nobody confirms their own training'], hides: ['Confirm this training', 'Set this record aside'] });
    await scenario(here, { as: 'samuel', post: trainingPaths.confirmations(own), with: { version: '1' }, expect: 422, ledger: ['form.returned'], shows: ['Nobody confirms their own training'] });
    await scenario(here, { as: 'samuel', post: trainingPaths.settingAside(own), with: { version: '1', because: 'I would rather not.' }, expect: 422, ledger: ['form.returned'], shows: ['Nobody decides about their own training'] });
    await scenario(here, { as: 'ruth', post: trainingPaths.confirmations(own), with: { version: '1' }, expect: 303, ledger: ['training.confirmed'] });
  });

  test('a confirmation needs the version that was read, and happens once', async () => {
    await scenario(here, { as: 'samuel', post: trainingPaths.confirmations(id), with: { version: 'x' }, expect: 422, shows: ['Open this page again'] });
    await scenario(here, { as: 'samuel', post: trainingPaths.confirmations(id), with: { version: '7' }, expect: 422, shows: ['Somebody changed this record while you read it'] });
    await scenario(here, { as: 'samuel', post: trainingPaths.confirmations(id), with: { version: '1' }, expect: 303, ledger: ['training.confirmed'], location: trainingPaths.person(here.district.viewers.sofia.account) });
    await scenario(here, { as: 'ruth', post: trainingPaths.confirmations(id), with: { version: '2' }, expect: 422, shows: ['confirmed already'] });
  });

  test('set aside with a reason it stays readable', async () => {
    await scenario(here, { as: 'ruth', post: trainingPaths.settingAside(id), with: { version: '2', because: 'no' }, expect: 422, ledger: ['form.returned'], shows: ['Write why this record does not count'] });
    await scenario(here, { as: 'ruth', post: trainingPaths.settingAside(id), with: { version: '2', because: 'The certificate <names> somebody else.' }, expect: 303, ledger: ['training.set-aside'] });
    await scenario(here, { as: 'ruth', get: trainingPaths.record(id), expect: 200, shows: ['Set aside', 'The certificate &lt;names&gt; somebody else.', 'Confirmed'], hides: ['Set this record aside', 'is not saved'] });
    await scenario(here, { as: 'irene', post: trainingPaths.settingAside(id), with: { version: '2', because: 'I was slower, and wrote this.' }, expect: 422, ledger: ['form.returned'], shows: ['set aside already', 'What you wrote is not saved', 'I was slower, and wrote this.'] });
    await scenario(here, { as: 'sofia', get: trainingPaths.own, expect: 200, shows: ['The certificate &lt;names&gt; somebody else.'] });
  });

  test('a lone coordinator’s own training is confirmed by legal counsel: of the district office alone, and nothing else about it', async () => {
    const own = await completed(here, 'irene', 'irene', courses.basic, '2026-10-30');
    await scenario(here, { as: 'irene', get: trainingPaths.record(own), expect: 200, shows: ['Nobody confirms their own training'], hides: ['Confirm this training'] });
    await scenario(here, { as: 'ingrid', get: '/', expect: 200, shows: ['A training record waits for a second person'] });
    await scenario(here, { as: 'ingrid', get: trainingPaths.own, expect: 200, shows: [trainingPaths.record(own)] });
    await scenario(here, { as: 'ingrid', get: trainingPaths.record(own), expect: 200, ledger: ['training.record.viewed'], shows: ['Confirm this training'], hides: ['Set this record aside', trainingPaths.person(here.district.viewers.irene.account)] });
    for (const as of ['samuel', 'ruth', 'theo'] as const) await scenario(here, { as, post: trainingPaths.confirmations(own), with: { version: '1' }, expect: 404 });
    for (const path of [trainingPaths.person(here.district.viewers.irene.account), trainingPaths.expiring(), trainingPaths.requirements]) expect((await send(here, 'ingrid', 'GET', path)).status).toBe(404);
    expect((await send(here, 'ingrid', 'POST', trainingPaths.settingAside(own), { version: '1', because: 'It is not hers.' })).status).toBe(404);
    await scenario(here, { as: 'ingrid', get: trainingPaths.record(id), expect: 404, ledger: ['access.refused'] });
    await scenario(here, { as: 'ingrid', post: trainingPaths.confirmations(own), with: { version: '1' }, expect: 303, ledger: ['training.confirmed'], location: trainingPaths.own });
    await scenario(here, { as: 'ingrid', get: '/', expect: 200, hides: ['waits for a second person'] });
    const hers = await completed(here, 'ingrid', 'ingrid', courses.basic, '2026-10-30');
    await scenario(here, { as: 'ingrid', post: trainingPaths.confirmations(hers), with: { version: '1' }, expect: 422, shows: ['Nobody confirms their own training'] });
    await scenario(here, { as: 'irene', post: trainingPaths.confirmations(hers), with: { version: '1' }, expect: 303 });
  });
});
