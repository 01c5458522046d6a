import type { Story } from '../stories.js';
import { answered, askedAboutWeapons, begunAssessment, determined, interviewed, lookedAtPlan, signed, spoke } from './assessing.js';
import { begunClosing } from './ending.js';
import { whatHappened, whatHelps } from './jordan-answers.js';
import { told } from './notifying.js';
import { reported } from './reporting.js';
import { approved, delivered, ended, plannedSupport, promised, reviewed } from './supporting.js';
import { opened } from './triaging.js';
import { on } from './when.js';
import { madeSafe, named } from './working.js';

/** Words from a video when the alarm sounds: the plan’s own team takes part, the level is low, and nobody is disciplined. */
export const jordan: Story = async function* (context) {
  yield '2026-10-05 10:40';
  const report = await reported(context, { by: 'leonid', for: 'thandiwe' }, {
    at: 'middle', subject: 'Jordan Ellis, eighth grade', channel: 'spoken', happened: on('2026-10-05', '10:05'), place: 'Science room, at the fire drill', targets: 'The class',
    words: '“I’ll blow up the class,” when the alarm went off. A substitute heard it and asked me to write it down. I think that it is from a video; I have heard Jordan say it before.',
    alreadyDone: 'We went outside last and slowly. Jordan has headphones on now.',
  });

  yield '2026-10-05 11:30';
  const scene = await opened(context, 'thandiwe', report, { about: 'jordan-ellis', team: ['thandiwe', 'grant', 'leonid'], reason: 'The words are a threat on paper, and very likely an echo. We look at it properly, together with the people behind Jordan’s IEP, so that nobody has to guess.' });
  await named(scene, 'thandiwe', 'guardian', 'renee-ellis', 'Mother.');
  await madeSafe(scene, 'thandiwe', on('2026-10-05', '11:00'), { urgency: 'routine', whereabouts: 'In the quiet room with the classroom aide, by choice', supervisor: 'The classroom aide', targets: 'none' });
  await told(scene, 'thandiwe', 'guardian-of-subject', on('2026-10-05', '11:50'), { method: 'phone', reached: 'Renée Ellis', said: 'The words, the alarm, and that we want her beside us when we look at it. She knew the video at once.' });

  yield '2026-10-06 09:00';
  await begunAssessment(scene, 'thandiwe');
  const withJordan = await interviewed(scene, {
    by: 'thandiwe', person: 'Jordan Ellis', part: 'person-of-concern', place: 'Quiet room', happened: on('2026-10-06', '09:15'), othersPresent: 'Renée Ellis and the classroom aide',
    quotes: '“It’s from the video with the beep.” “Nobody. The noise.” “I’m sorry I said the video.”', impressions: 'Calm. Used the picture cards for three questions. Showed us the page of the weather log.',
  });
  const mother = await spoke(scene, { by: 'thandiwe', with: 'renee-ellis', way: 'in-person', happened: on('2026-10-06', '09:00'), said: 'The same words at home since fifth grade, when the smoke alarm chirps. What helps is knowing before, and headphones.' });
  await askedAboutWeapons(scene, { by: 'thandiwe', askedOf: 'guardian', askedOfName: 'Renée Ellis', happened: on('2026-10-06', '09:30'), answer: 'none' });
  await lookedAtPlan(scene, 'thandiwe', { planConsulted: 'yes', tookPart: 'Jordan’s IEP case manager, the speech-language therapist and the classroom aide' });
  const first = await answered(scene, 'thandiwe', whatHappened);

  yield '2026-10-07 13:20';
  const kept = await answered(scene, 'leonid', whatHelps, first);

  yield '2026-10-08 14:30';
  const determination = await determined(scene, {
    by: 'thandiwe', level: 'low', happened: on('2026-10-08', '14:00'), present: ['thandiwe', 'grant', 'leonid'], citations: [withJordan, mother, kept.get('developmental-context')!],
    rationale: 'A phrase from a video, repeated when a sound hurts, as the IEP describes. No intent, no target, no plan, no means. What went wrong is ours: the step for drills in the plan was not taken. It is no matter for discipline.',
  });
  await signed(scene, 'thandiwe', determination);
  await signed(scene, 'grant', determination);
  await signed(scene, 'leonid', determination);
  await told(scene, 'grant', 'reporter', on('2026-10-08', '15:00'), { method: 'in-person', said: 'Thank you; the school has looked into it and is following up.' });

  yield '2026-10-12 10:10';
  await plannedSupport(scene, 'thandiwe', { goals: 'Drills do not hurt. Every adult, substitutes too, knows the card.', studentPart: '“Tell me before. I go out first with Mr. Marchakov.”', familyPart: 'The mother practices with the recording of the new alarm, quietly at first.' });
  const meeting = await promised(scene, 'thandiwe', { code: 'ACA-05', what: 'IEP meeting about drills', goal: 'The plan says who warns Jordan, when, and where the headphones are', rhythm: 'once', owner: 'thandiwe', from: '2026-10-12', review: '2026-10-23' });
  const warning = await promised(scene, 'thandiwe', { what: 'A quiet word and headphones before every drill', goal: 'Jordan walks out with the others, without pain', details: 'Leo knows the dates from the office', rhythm: 'monthly', owner: 'leonid', from: '2026-10-12', review: '2026-11-20' });
  await approved(scene, 'grant');

  yield '2026-10-20 14:40';
  await delivered(scene, 'thandiwe', meeting, on('2026-10-20', '13:30'), 'The IEP team, Jordan and the mother. A sheet for substitutes lies in the folder of every class.');
  await ended(scene, 'thandiwe', meeting, 'completed', 'The plan names who warns, when, and a second pair of headphones in the science room.');

  yield '2026-11-04 11:00';
  await delivered(scene, 'leonid', warning, on('2026-11-04', '10:25'), 'Jordan went out first and counted the seconds aloud. Nobody looked.');

  yield '2026-11-05 15:10';
  await reviewed(scene, 'thandiwe', { on: '2026-11-05', next: '2026-12-03', present: ['thandiwe', 'grant', 'leonid'], others: 'Renée Ellis, by phone', whatChanged: 'A whole drill without pain and without the words.', decision: 'close', reason: 'The IEP carries it from here.' });

  yield '2026-11-18 14:20';
  await ended(scene, 'thandiwe', warning, 'completed', 'It is a part of the IEP now, with a person and a second one.');

  yield '2026-11-19 15:05';
  await begunClosing(scene, 'thandiwe', {
    reason: 'There was never a threat. What hurt Jordan has been changed, and the IEP keeps it so.', achieved: 'The IEP meeting took place, the sheet for substitutes is in use, and the drill in November went well.',
    ifReturns: 'Ask first what was loud. Then Thandi and the IEP case manager, the same day.', told: 'Jordan, Renée Ellis, and the teachers of eighth grade.',
  });
};
