import type { Story } from '../stories.js';
import { answered, askedAboutWeapons, begunAssessment, determined, interviewed, lookedAtPlan, signed, spoke } from './assessing.js';
import { lentAHand } from './lending-a-hand.js';
import { told } from './notifying.js';
import { reported } from './reporting.js';
import { plannedSupport, promised, referred } from './supporting.js';
import { whatHappened, whatHelps } from './surya-answers.js';
import { opened } from './triaging.js';
import { on } from './when.js';
import { linked, madeSafe, named, noted } from './working.js';

/** The second of two students who acted together: a case of its own, low, with a plan that cannot be approved yet. */
export const surya: Story = async function* (context) {
  yield '2026-11-09 10:30';
  const report = await reported(context, { by: 'leonid', for: 'grant' }, {
    at: 'middle', subject: 'Surya, seventh grade', channel: 'online', happened: on('2026-11-08', '19:20'), place: 'A chat', targets: 'Khôi',
    words: 'Surya answered Teo’s messages about Friday: “I’ll film it.” and “Where do I stand.”', evidence: { what: 'Pictures of the chat', where: 'With Grant Hollisfield', by: 'Leo Marchakov' },
  });

  yield '2026-11-09 11:00';
  const scene = await opened(context, 'grant', report, { about: 'surya', team: ['thandiwe', 'grant', 'leonid'], reason: 'Drawn into what Teo announced for Friday. Each of the two gets a case of their own, because each is a person of their own.' });
  await named(scene, 'thandiwe', 'guardian', 'hartonowati', 'Mother.');
  await named(scene, 'thandiwe', 'target', 'minh-khoi', 'The same target as in the linked case about Teodor Ljungfors.');
  await named(scene, 'thandiwe', 'other', 'teodor', 'Person of concern in the linked case of the same day.');
  await linked(scene, 'thandiwe', 'Teodor Ljungfors', 'The same messages and the same Friday: two students, a case for each.');
  await madeSafe(scene, 'grant', on('2026-11-09', '10:50'), { urgency: 'routine', whereabouts: 'In class', supervisor: 'The teachers of seventh grade', targets: 'safe', targetsHow: 'See the linked case: Khôi is not alone after school.' });

  yield '2026-11-10 10:15';
  await begunAssessment(scene, 'thandiwe');
  const withSurya = await interviewed(scene, { by: 'thandiwe', person: 'Surya', part: 'person-of-concern', place: 'Counseling office', happened: on('2026-11-10', '09:30'), quotes: '“It was dumb. Somebody could get hurt for a video.” “He asked me. Nobody asks me.”', impressions: 'Relieved to be asked. Offered the phone at once.' });
  const mother = await spoke(scene, { by: 'thandiwe', with: 'hartonowati', way: 'phone', happened: on('2026-11-10', '12:15'), said: 'Surprised and sad. She will talk with Surya tonight, and asks how one finds friends here.' });
  await told(scene, 'thandiwe', 'guardian-of-subject', on('2026-11-10', '12:10'), { method: 'phone', reached: 'Hartonowati', said: 'What was written, and that Surya told us everything. We asked about weapons.' });
  await askedAboutWeapons(scene, { by: 'thandiwe', askedOf: 'guardian', askedOfName: 'Hartonowati', happened: on('2026-11-10', '12:20'), answer: 'none' });
  await lookedAtPlan(scene, 'thandiwe');

  yield '2026-11-13 14:10';
  const first = await answered(scene, 'thandiwe', whatHappened);
  const kept = await answered(scene, 'leonid', whatHelps, first);

  yield '2026-11-16 15:20';
  const determination = await determined(scene, {
    by: 'thandiwe', level: 'low', happened: on('2026-11-16', '14:45'), present: ['thandiwe', 'grant', 'leonid'], citations: [withSurya, mother, kept.get('protective-remorse')!],
    rationale: 'No grievance, no wish to hurt anybody, and the truth from the first minute. Surya was lonely enough to say yes. That can be helped with ordinary means.',
  });
  await signed(scene, 'thandiwe', determination);
  await signed(scene, 'grant', determination);

  yield '2026-11-17 08:20';
  await signed(scene, 'leonid', determination);
  await told(scene, 'grant', 'reporter', on('2026-11-17', '08:30'), { method: 'in-person', said: 'Thank you; the school has looked into it and is following up.' });

  yield '2026-11-18 10:40';
  await plannedSupport(scene, 'thandiwe', { goals: 'Surya has people to eat with, and a place to film.', studentPart: '“I can try the media club if somebody goes with me.”', familyPart: 'The mother asks every evening about one good thing.' });
  await promised(scene, 'thandiwe', { what: 'Media club, the first three times with Thandi', goal: 'Surya belongs somewhere', rhythm: 'weekly', state: 'planned', owner: 'thandiwe', from: '2026-12-01', review: '2026-12-18' });
  await promised(scene, 'thandiwe', { code: 'REL-01', what: 'Trusted adult: the librarian', goal: 'One adult who asks how the week was', details: 'The librarian has agreed. Leo or Thandi looks after it: still to be decided.', rhythm: 'weekly', state: 'planned', owner: null, from: null, review: '2026-12-18' });
  await referred(scene, 'thandiwe', { agency: 'family-services', purpose: 'Newcomers’ evening for families who moved here this year', consent: 'asked', owner: 'thandiwe', followUp: '2026-12-02' });
  await lentAHand(scene, 'thandiwe', { key: 'mohammed', username: 'mohammed', at: 'middle', lastDay: '2026-11-19', what: 'A walk through the building with the mother, on a quiet afternoon', goal: 'She knows whom to ask', review: '2026-12-18' });
  await noted(scene, 'thandiwe', on('2026-11-18', '09:10'), 'Khôi read what Surya wrote to him and would like to answer, in his own time.');
};
