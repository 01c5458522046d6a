import { casePaths } from '../../../src/cases/index.js';
import { assessmentPaths } from '../../../src/assessment/index.js';
import { anAssessedCase } from '../../assessment/assessed-case.js';
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
    const interview = { ...when, person: 'A friend', part: 'friend', interviewer: the.district.viewers.maria.account, language: 'English', place: 'Library', quotes: 'He is a creepy loner', guardianTold: 'yes' };
    await scenario(the, { as: 'maria', post: assessmentPaths.interviews(id), with: { ...interview, impressions: 'Cried' }, expect: 303 });
    await scenario(the, { as: 'maria', get: assessmentPaths.interviews(id), expect: 200, hides: ['You wrote'] });
    await scenario(the, { as: 'maria', post: assessmentPaths.interviews(id), with: { ...interview, impressions: 'Seemed hostile' }, expect: 303 });
    await scenario(the, { as: 'maria', get: assessmentPaths.interviews(id), expect: 200, shows: ['You wrote “hostile”.'] });
  });
});
