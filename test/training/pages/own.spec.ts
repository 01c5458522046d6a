import { newId } from '../../../src/kernel/ids.js';
import { trainingPaths } from '../../../src/training/index.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { completed, required, withCourses, type Courses, type Here } from '../trained.js';

describe('one’s own training', () => {
  let here: Here;
  let courses: Courses;
  beforeAll(async () => { here = await world(); });
  afterAll(() => here.end());

  test.each([[null, 303], ['sofia', 200], ['maria', 200], ['dana', 200], ['theo', 200], ['osvaldo', 200]] as const)('%s asks for it and gets %i', (as, expect) =>
    scenario(here, { as, get: trainingPaths.own, expect, ledger: as === null ? [] : ['training.viewed'], ...(as === null ? {} : { shows: ['Nothing is required', 'Nothing recorded yet', 'Record a completed course'], hides: ['People you look after', 'Which courses are required'] }) }));

  test('before the district listed any course the form says whom to ask', () =>
    scenario(here, { as: 'sofia', get: trainingPaths.newOwnRecord, expect: 200, ledger: ['training.record.started'], shows: ['No courses yet'], hides: ['name="course"'] }));

  describe('with courses', () => {
    beforeAll(async () => {
      courses = await withCourses(here);
      await required(here, courses.basic, ['instruction', 'counseling', 'administration', 'special-education']);
      await completed(here, 'irene', 'sofia', courses.basic, '2023-10-30');
      await completed(here, 'irene', 'anjali', courses.basic, '2023-12-10');
      await completed(here, 'irene', 'maria', courses.basic, '2025-01-10');
    });
    const form = (changes: Record<string, string> = {}) => ({ course: courses.basic, provider: 'District <training> day', hours: '6', completedOn: '2026-11-10', expiresOn: '', evidence: 'Certificate 0412, in my folder', ...changes });

    test('what lapsed is loud, on this page and on My work; what counts is quiet', async () => {
      await scenario(here, { as: 'sofia', get: trainingPaths.own, expect: 200, shows: ['Does not count now', 'BTAM basic training expired after Oct 30, 2026', 'Expired'] });
      await scenario(here, { as: 'sofia', get: '/', expect: 200, shows: ['Your training has expired: BTAM basic training', 'waiting__item is-urgent'] });
      await scenario(here, { as: 'anjali', get: '/', expect: 200, shows: ['Your training ends soon: BTAM basic training', 'Valid through Dec 10, 2026 (in 24 days)'] });
      await scenario(here, { as: 'anjali', get: trainingPaths.own, expect: 200, shows: ['Ends soon'], hides: ['Does not count now'] });
      await scenario(here, { as: 'maria', get: '/', expect: 200, hides: ['Your training'] });
      await scenario(here, { as: 'ruth', get: '/', expect: 200, shows: ['Your training is missing: BTAM basic training'] });
    });

    test('nobody sees anybody else’s here', () => scenario(here, { as: 'leonid', get: trainingPaths.own, expect: 200, hides: ['Sofia', 'Certificate 0412'] }));

    test.each<[Record<string, string>, string]>([
      [{ course: '' }, 'Choose a course'], [{ course: 'a'.repeat(26) }, 'Choose a course of the list'], [{ provider: ' ' }, 'Enter who gave the course'], [{ hours: 'six' }, 'Enter hours such as 6 or 1.5'],
      [{ completedOn: '' }, 'Enter the day the course was completed'], [{ completedOn: '2026-02-30' }, 'Enter the day the course was completed'], [{ completedOn: '2026-11-17' }, 'That day has not come yet'],
      [{ expiresOn: '2026-11-10' }, 'Enter a day after the course was completed'], [{ expiresOn: '2030-01-01' }, 'The course is valid for 36 months'], [{ evidence: 'No' }, 'Write what proves it and where it is kept'], [{ evidence: 'x'.repeat(1001) }, 'Use at most 1,000 characters'],
    ])('a faulty form comes back with what was typed (%#)', (changes, sentence) =>
      scenario(here, { as: 'sofia', post: trainingPaths.ownRecords, with: form(changes), expect: 422, ledger: ['form.returned'], shows: [sentence, ...('provider' in changes ? [] : ['District &lt;training&gt; day'])] }));

    test('what one enters waits, and neither page nor standing takes it for confirmed', async () => {
      await scenario(here, { as: null, post: trainingPaths.ownRecords, with: form(), expect: 303, location: /sign-in/, ledger: [] });
      await scenario(here, { as: 'sofia', post: trainingPaths.ownRecords, with: form(), expect: 303, ledger: ['training.recorded'], location: trainingPaths.own });
      await scenario(here, { as: 'sofia', get: trainingPaths.own, expect: 200, shows: ['Waits for confirmation', 'Does not count now', 'District &lt;training&gt; day · 6 hours · Certificate 0412, in my folder'] });
    });

    test('who may confirm is told, on My work and here, and only for the own school', async () => {
      await scenario(here, { as: 'samuel', get: '/', expect: 200, shows: ['A training record waits for a second person'] });
      const { text } = await scenario(here, { as: 'samuel', get: trainingPaths.own, expect: 200, shows: ['Waiting for your confirmation', 'Sofia Castellane', 'People you look after', 'Ledgewater High School'] });
      expect(text).not.toContain('Which courses are required for whom');
      await scenario(here, { as: 'grant', get: trainingPaths.own, expect: 200, hides: ['Sofia', 'Waiting for your confirmation', 'High School'] });
      await scenario(here, { as: 'irene', get: trainingPaths.own, expect: 200, shows: ['Sofia Castellane', 'District office', 'Which courses are required for whom'] });
    });

    test('an unknown field is refused', () => scenario(here, { as: 'sofia', post: trainingPaths.ownRecords, with: { ...form(), confirmedBy: newId() }, expect: 400 }));
  });
});
