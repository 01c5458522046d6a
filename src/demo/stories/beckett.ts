import type { Story } from '../stories.js';
import { answered, askedAboutWeapons, begunAssessment, determined, interviewed, lookedAtPlan, signed, spoke } from './assessing.js';
import { whatHappened, whatHelps } from './beckett-answers.js';
import { beckettIsHelped } from './beckett-plan.js';
import { told } from './notifying.js';
import { reported } from './reporting.js';
import { opened } from './triaging.js';
import { on } from './when.js';
import { madeSafe, named } from './working.js';

/** From the second week of school to the middle of November: assessed, supported, lowered, closed by two people. */
export const beckett: Story = async function* (context) {
  yield '2026-08-27 12:05';
  const report = await reported(context, { by: 'leonid', for: 'thandiwe' }, {
    at: 'middle', subject: 'Beckett O’Shaughlin, sixth grade', channel: 'spoken', happened: on('2026-08-27', '11:40'), place: 'Lunch line', targets: 'Radu Mânecuță', weapon: ['claimed'], selfHarm: 'unknown',
    words: '“I’ll bring something to make you stop.” He said it to Radu after the others had laughed at how he reads.', alreadyDone: 'Both are in different rooms, each with a teacher.',
  });

  yield '2026-08-27 13:10';
  const scene = await opened(context, 'thandiwe', report, { about: 'beckett', team: ['thandiwe', 'grant', 'leonid'], reason: '“Something” may be anything. He means one person, and he is being laughed at. Both deserve an answer this week.' });
  await named(scene, 'thandiwe', 'guardian', 'moira-oshaughlin', 'Mother.');
  const target = await named(scene, 'thandiwe', 'target', 'radu');
  await named(scene, 'thandiwe', 'target-guardian', 'stefan-manecuta', 'Father of Radu. Romanian, with an interpreter.');
  await madeSafe(scene, 'grant', on('2026-08-27', '11:50'), { urgency: 'today', whereabouts: 'In Thandi’s office, then home with his mother', supervisor: 'Thandi Nkomeza', belongings: 'apart', search: 'yes', searchedBy: 'Grant Hollisfield, together with Beckett and his mother', searchGround: 'He had said that he would bring something', release: 'guardian', releasedTo: 'Moira O’Shaughlin, mother', releasedOn: '2026-08-27', releasedAt: '13:30', targets: 'safe', targetsHow: 'Radu eats with his homeroom teacher this week.' });
  await told(scene, 'thandiwe', 'guardian-of-subject', on('2026-08-27', '12:20'), { method: 'phone', reached: 'Moira O’Shaughlin', said: 'What was said, and what had been said to him before. We asked about weapons.' });

  yield '2026-08-28 09:15';
  await begunAssessment(scene, 'thandiwe');
  const withBeckett = await interviewed(scene, { by: 'thandiwe', person: 'Beckett O’Shaughlin', part: 'person-of-concern', place: 'Counseling office', happened: on('2026-08-28', '08:40'), othersPresent: 'His mother', quotes: '“I want him to stop.” “I wanted him to be scared of me for once.”', impressions: 'Bit his sleeve until we talked about robots.' });
  await interviewed(scene, { by: 'leonid', person: 'Radu Mânecuță', part: 'target', place: 'Science room', happened: on('2026-08-28', '10:10'), quotes: '“Everybody laughed. I started it.”' });
  const mother = await spoke(scene, { by: 'thandiwe', with: 'moira-oshaughlin', way: 'in-person', happened: on('2026-08-28', '08:30'), said: 'He has dyslexia and a 504 plan from elementary school. She brought a copy; nobody had asked for it.' });
  await askedAboutWeapons(scene, { by: 'thandiwe', askedOf: 'guardian', askedOfName: 'Moira O’Shaughlin', happened: on('2026-08-28', '08:35'), answer: 'none' });
  await lookedAtPlan(scene, 'thandiwe', { planConsulted: 'yes', tookPart: 'Thandi Nkomeza, who keeps the 504 plans, and his mother' });
  const first = await answered(scene, 'thandiwe', whatHappened);

  yield '2026-09-02 14:20';
  const kept = await answered(scene, 'leonid', whatHelps, first);

  yield '2026-09-03 15:00';
  const determination = await determined(scene, {
    by: 'thandiwe', level: 'moderate', happened: on('2026-09-03', '14:30'), present: ['thandiwe', 'grant', 'leonid'], citations: [withBeckett, mother, kept.get('stressor-mistreatment')!, kept.get('violence-acceptable')!],
    rationale: 'No plan and nothing brought. But he thinks that nobody will help unless he makes himself feared, and the laughing has not stopped. Until both have changed, we stay close.',
  });
  await signed(scene, 'thandiwe', determination);
  await signed(scene, 'grant', determination);
  await signed(scene, 'leonid', determination);

  yield '2026-09-04 09:30';
  await told(scene, 'thandiwe', ['target', target], on('2026-09-04', '08:45'), { method: 'in-person', reached: 'Radu', namesSubject: 'yes', namesBasis: 'It was said to his face; he knows who it was.', said: 'What we do so that he is safe. And, in a talk of its own, what the laughing did.' });
  await told(scene, 'thandiwe', ['guardian-of-target', target], on('2026-09-04', '09:10'), { method: 'interpreter', interpreter: 'Romanian, by the district’s telephone service', reached: 'Ștefan Mânecuță', namesSubject: 'no', said: 'What we do to keep Radu safe, and whom to call.' });
  await told(scene, 'grant', 'reporter', on('2026-09-04', '09:20'), { method: 'in-person', said: 'Thank you; the school has looked into it and is following up.' });

  yield* beckettIsHelped(scene, { determination, kept });
};
