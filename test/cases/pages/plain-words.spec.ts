import { casePaths } from '../../../src/cases/index.js';
import { assessmentPaths, determinationPaths } from '../../../src/assessment/index.js';
import { intakePaths } from '../../../src/intake/index.js';
import { anAssessedCase, answered, emptySheet } from '../../assessment/assessed-case.js';
import { determine, readyCase } from '../../assessment/determination-case.js';
import type { Id } from '../../../src/kernel/ids.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('judging words', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  const when = { happenedPrecision: 'unknown' };
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
  });
  afterAll(() => the.end());

  test('a note with one is saved all the same; its writer is asked what was seen, and nobody else is', async () => {
    await scenario(the, { as: 'maria', post: casePaths.notes(id), with: { ...when, body: 'He looked scary. He said “you are weird”.', recordClass: 'team' }, expect: 303, ledger: ['case.note.added'] });
    await scenario(the, { as: 'maria', get: casePaths.notes(id), expect: 200, shows: ['You wrote “scary”.', 'What did you see or hear?', 'Correct the text'], hides: ['“weird”.</bdi>'] });
    await scenario(the, { as: 'zoe', get: casePaths.notes(id), expect: 200, shows: ['He looked scary'], hides: ['You wrote'] });
  });

  test('a fact, and what was noticed in an interview, in the same way; what the person said is theirs', async () => {
    await scenario(the, { as: 'maria', post: assessmentPaths.facts(id), with: { ...when, what: 'Wore a gang-looking jacket', source: 'teacher', learnedOn: '2026-11-13' }, expect: 303 });
    await scenario(the, { as: 'maria', get: assessmentPaths.facts(id), expect: 200, shows: ['You wrote “gang-looking”.', 'Write what it was, not what it looked like.'] });
    const interview = { ...when, person: 'A friend', part: 'friend', interviewer: the.district.viewers.maria.account, language: 'English', place: 'Library', quotes: 'He is a creepy loner', guardianTold: 'yes', recorded: 'no' };
    await scenario(the, { as: 'maria', post: assessmentPaths.interviews(id), with: { ...interview, impressions: 'Cried' }, expect: 303 });
    await scenario(the, { as: 'maria', get: assessmentPaths.interviews(id), expect: 200, hides: ['You wrote'] });
    await scenario(the, { as: 'maria', post: assessmentPaths.interviews(id), with: { ...interview, impressions: 'Seemed hostile' }, expect: 303 });
    await scenario(the, { as: 'maria', get: assessmentPaths.interviews(id), expect: 200, shows: ['You wrote “hostile”.'] });
  });

  test('an answer of the assessment: after it is recorded, in a draft, and in a form that comes back; to its writer alone', async () => {
    const theme = assessmentPaths.theme(id, 'capacity');
    const sent = (narrative: string) => ({ ...emptySheet(2), ...answered(1, narrative) });
    await scenario(the, { as: 'maria', post: theme, with: { ...sent('A creepy drawing'), 'sources-1': ['tea-leaves'] }, expect: 422, shows: ['You wrote “creepy”.'] });
    await scenario(the, { as: 'maria', post: theme, with: sent('He looked sinister'), expect: 303, ledger: ['assessment.answers.recorded'] });
    await scenario(the, { as: 'maria', get: theme, expect: 200, shows: ['You wrote “sinister”.', '#f-narrative-1'] });
    await scenario(the, { as: 'zoe', get: theme, expect: 200, shows: ['He looked sinister'], hides: ['You wrote'] });
    await scenario(the, { as: 'zoe', post: theme, with: { ...emptySheet(2), 'narrative-2': 'A weird boy', do: 'draft' }, expect: 303 });
    await scenario(the, { as: 'zoe', get: theme, expect: 200, shows: ['You wrote “weird”.'] });
  });

  test('the reasons for a level: recorded all the same, pointed out to who wrote them, with the way to better ones', async () => {
    const ready = await readyCase(the);
    await scenario(the, { as: 'maria', post: determinationPaths.show(ready), with: { rationale: 'He is a loner.' }, expect: 422, shows: ['You wrote “loner”.', '#f-rationale'] });
    await determine(the, ready, { rationale: 'He is a loner, and nothing was planned that we know of.' });
    await scenario(the, { as: 'maria', get: determinationPaths.show(ready), expect: 200, shows: ['You wrote “loner”.', determinationPaths.ask(ready)] });
    await scenario(the, { as: 'zoe', get: determinationPaths.show(ready), expect: 200, shows: ['He is a loner'], hides: ['You wrote'] });
  });

  test('a report: in a form that comes back, and in a word after it was sent; never held up', async () => {
    await scenario(the, { as: 'sofia', post: intakePaths.queue, with: { words: 'He is scary' }, expect: 422, shows: ['You wrote “scary”.', '#f-words'] });
  });
});
