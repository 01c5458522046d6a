import { newId } from '../../../src/kernel/ids.js';
import { trainingPaths } from '../../../src/training/index.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import type { Here } from '../trained.js';

describe('which courses are required', () => {
  let here: Here;
  beforeAll(async () => { here = await world(); });
  afterAll(() => here.end());

  test.each([[null, 303, []], ['samuel', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['maria', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['irene', 200, ['training.requirements.viewed']]] as const)(
    '%s asks for the page and gets %i', async (as, expect, ledger) => {
      await scenario(here, { as, get: trainingPaths.requirements, expect, ledger: [...ledger] });
      await scenario(here, { as, get: trainingPaths.newCourse, expect, ledger: [...ledger] });
    });

  test('nobody else adds, requires or ends', async () => {
    for (const as of ['samuel', 'theo'] as const) for (const path of [trainingPaths.requirements, trainingPaths.courses, trainingPaths.examples, trainingPaths.requirementEnding(newId())]) expect((await send(here, as, 'POST', path, {})).status).toBe(404);
  });

  test('at first it says what to do; the examples are a start', async () => {
    await scenario(here, { as: 'irene', get: trainingPaths.requirements, expect: 200, shows: ['Nothing is required yet', 'List the courses first', 'No courses yet', 'Add the example courses'], hides: ['Require this course'] });
    await scenario(here, { as: 'irene', post: trainingPaths.examples, with: {}, expect: 303, ledger: ['training.course.added', 'training.course.added', 'training.course.added'] });
    await scenario(here, { as: 'irene', get: trainingPaths.requirements, expect: 200, shows: ['NASRO 40-hour basic course', '40 hours', 'Does not run out', 'Renews BTAM basic training', 'Example', 'Require this course'], hides: ['Add the example courses'] });
    await scenario(here, { as: 'irene', post: trainingPaths.examples, with: {}, expect: 409, shows: ['on the list already'] });
  });

  test.each<[Record<string, string>, string]>([
    [{ name: ' ' }, 'Enter the name of the course'], [{ kind: 'advanced' }, 'Choose what the course is for'], [{ hours: '1.1' }, 'Enter hours such as 6'], [{ months: '0' }, 'Enter months from 1 to 120'], [{ months: '121' }, 'Enter months from 1 to 120'],
    [{ name: 'BTAM refresher' }, 'on the list already'], [{ kind: 'refresher' }, 'Choose the course that this one renews'],
  ])('a faulty course comes back (%#)', (changes, sentence) =>
    scenario(here, { as: 'irene', post: trainingPaths.courses, with: { name: 'State <basic>', kind: 'basic', hours: '8', months: '36', renews: '', ...changes }, expect: 422, ledger: ['form.returned'], shows: [sentence] }));

  test('a course of one’s own', async () => {
    await scenario(here, { as: 'irene', post: trainingPaths.courses, with: { name: 'State <basic>', kind: 'basic', hours: '8', months: '', renews: '' }, expect: 303, ledger: ['training.course.added'] });
    await scenario(here, { as: 'irene', get: trainingPaths.requirements, expect: 200, shows: ['State &lt;basic&gt;', '8 hours'] });
  });

  const course = async () => (await here.reader.one<{ id: string }>("SELECT id FROM training_course WHERE name = 'BTAM basic training'"))!.id;

  test.each<[Record<string, string | string[]>, string]>([
    [{ course: '' }, 'Choose a course'], [{ disciplines: [] }, 'Choose of whom the course is required'], [{ disciplines: ['technology'] }, 'Choose disciplines of the list'], [{ requiredFrom: 'soon' }, 'Enter the day from which the course is required'],
    [{ requiredFrom: '2026-02-30' }, 'Enter a day that exists'], [{ bindsFrom: '2027-02-30' }, 'Enter a day that exists'], [{ bindsFrom: '2026-11-20' }, 'Leave people at least 14 days from today'], [{ requiredFrom: '2027-06-01' }, 'Enter the day on which it is required, or a later one'],
  ])('a faulty requirement comes back (%#)', async (changes, sentence) =>
    scenario(here, { as: 'irene', post: trainingPaths.requirements, with: { course: await course(), disciplines: ['counseling'], requiredFrom: '2026-11-16', bindsFrom: '2027-01-15', ...changes }, expect: 422, ledger: ['form.returned'], shows: [sentence] }));

  test('what is required is said with its day of effect, told to those it concerns, and ended with one button', async () => {
    await scenario(here, { as: 'irene', post: trainingPaths.requirements, with: { course: await course(), disciplines: ['counseling', 'instruction'], requiredFrom: '2026-11-16', bindsFrom: '2027-01-15' }, expect: 303, ledger: ['training.required'] });
    const { text } = await scenario(here, { as: 'irene', get: trainingPaths.requirements, expect: 200, shows: ['Required from Nov 16, 2026, with effect from Jan 15, 2027', 'Counseling', 'Instruction'] });
    await scenario(here, { as: 'maria', get: '/', expect: 200, shows: ['Training required: BTAM basic training', 'From Jan 15, 2027 on you do not count without it'] });
    await scenario(here, { as: 'maria', get: trainingPaths.own, expect: 200, shows: ['Not on record yet'], hides: ['Does not count now'] });
    const ending = /action="([^"]+endings)"/.exec(text)![1]!;
    await scenario(here, { as: 'irene', post: ending, with: { version: 'x' }, expect: 400 });
    await scenario(here, { as: 'irene', post: trainingPaths.requirementEnding(newId()), with: { version: '1' }, expect: 404 });
    await scenario(here, { as: 'irene', post: ending, with: { version: '1' }, expect: 303, ledger: ['training.requirement.ended'] });
    await scenario(here, { as: 'irene', post: ending, with: { version: '2' }, expect: 404 });
  });
});
