import type { Story } from '../stories.js';
import { answered, askedAboutWeapons, begunAssessment, determined, interviewed, lookedAtPlan, signed, spoke } from './assessing.js';
import { whatHappened, whatHelps } from './jiho-answers.js';
import { told } from './notifying.js';
import { reported } from './reporting.js';
import { approved, delivered, plannedSupport, promised, referred } from './supporting.js';
import { opened } from './triaging.js';
import { about, on } from './when.js';
import { joinedTeam, madeSafe, named, noted } from './working.js';

/** A good plan that is not kept: the review is overdue, and the help that mattered most was promised and never came. */
export const jiho: Story = async function* (context) {
  yield '2026-09-28 14:10';
  const report = await reported(context, { by: 'beatriz', for: 'naomi' }, {
    at: 'elementary', subject: 'Jiho Bak, fifth grade', channel: 'computer', happened: about('2026-09-27', '19:00'), place: 'A document of the class', targets: 'Noor and Eliana, both in my class',
    words: '“People who will be sorry”, then two names, then a line of letters that look like knives. The page was deleted again; the history of the document shows it.',
    evidence: { what: 'The earlier version, printed', where: 'In my locked cabinet', by: 'Bea Fontanela' },
  });

  yield '2026-09-28 15:00';
  const scene = await opened(context, 'naomi', report, { about: 'jiho', team: ['naomi', 'beatriz'], reason: 'Two named classmates. He took it away himself, and he has been teased for months. He is young; that is no reason to look away from either.' });
  await joinedTeam(scene, 'naomi', 'irene');
  await named(scene, 'naomi', 'guardian', 'yun-daraesol', 'Mother. Korean, with an interpreter.');
  const noor = await named(scene, 'naomi', 'target', 'noor');
  const eliana = await named(scene, 'naomi', 'target', 'eliana');
  await named(scene, 'naomi', 'target-guardian', 'layth-sabbaghin', 'Father of Noor.');
  await named(scene, 'naomi', 'target-guardian', 'marisol-trujano', 'Mother of Eliana; Spanish.');

  yield '2026-09-28 15:30';
  await madeSafe(scene, 'naomi', on('2026-09-28', '14:30'), { urgency: 'today', whereabouts: 'With Naomi until his mother came', supervisor: 'Naomi Tso-Redhouse', release: 'guardian', releasedTo: 'Daraesol Yun, mother', releasedOn: '2026-09-28', releasedAt: '15:20', targets: 'safe', targetsHow: 'The desks were moved; both girls know that an adult is watching.' },
    [{ what: 'An aide sits in the back of the bus', owner: 'naomi', until: '2026-10-30' }]);
  await told(scene, 'naomi', 'guardian-of-subject', on('2026-09-28', '15:15'), { method: 'interpreter', interpreter: 'Korean, by the district’s telephone service', reached: '윤다래솔', said: 'What he wrote, that he took it away himself, and that we have to do something about the teasing. We asked about weapons.' });

  yield '2026-09-30 10:20';
  await begunAssessment(scene, 'naomi');
  const withJiho = await interviewed(scene, { by: 'naomi', person: 'Jiho Bak', part: 'person-of-concern', place: 'Naomi’s room', happened: on('2026-09-29', '09:15'), quotes: '“I want them to be sorry. I don’t know how.” “I felt bad after. I took it away.”', impressions: 'Held the paper bridge the whole time. Laughed when it carried my stapler.' });
  const mother = await spoke(scene, { by: 'naomi', with: 'yun-daraesol', way: 'phone', happened: on('2026-09-29', '12:10'), language: 'Korean', interpreter: 'By the district’s telephone service', said: 'Stomach aches every Monday. She had thought of changing schools. She asks one thing: that it stops.' });
  await askedAboutWeapons(scene, { by: 'naomi', askedOf: 'guardian', askedOfName: '윤다래솔', happened: on('2026-09-29', '12:20'), answer: 'none' });
  await lookedAtPlan(scene, 'naomi');
  const first = await answered(scene, 'naomi', whatHappened);

  yield '2026-10-02 14:40';
  const kept = await answered(scene, 'beatriz', whatHelps, first);

  yield '2026-10-05 15:10';
  const determination = await determined(scene, {
    by: 'naomi', level: 'moderate', happened: on('2026-10-05', '14:30'), present: ['naomi', 'beatriz', 'irene'], citations: [withJiho, mother, kept.get('stressor-mistreatment')!, kept.get('consistency-actions')!],
    rationale: 'He does not mean to hurt anybody, and there is no plan. But what is done to him goes on, he told two adults and nothing happened, and he thinks that it will never end. That is what we have to change.',
  });
  await signed(scene, 'naomi', determination);
  await signed(scene, 'beatriz', determination);
  await signed(scene, 'irene', determination);

  yield '2026-10-06 15:40';
  await told(scene, 'naomi', ['target', noor], on('2026-10-06', '09:00'), { method: 'in-person', reached: 'Noor', namesSubject: 'no', said: 'That adults are watching, and whom she can tell.' });
  await told(scene, 'naomi', ['target', eliana], on('2026-10-06', '09:20'), { method: 'in-person', reached: 'Eliana', namesSubject: 'no', said: 'That adults are watching, and whom she can tell.' });
  await told(scene, 'naomi', ['guardian-of-target', noor], on('2026-10-06', '12:30'), { method: 'phone', reached: 'Layth Al-Sabbaghin', namesSubject: 'no', said: 'What we do so that Noor is safe, and whom to call.' });
  await told(scene, 'naomi', ['guardian-of-target', eliana], on('2026-10-06', '12:45'), { method: 'phone', result: 'left-message', namesSubject: 'no', said: 'That I will call again, and my number.' });
  await told(scene, 'naomi', ['guardian-of-target', eliana], on('2026-10-06', '15:30'), { method: 'phone', reached: 'Marisol Trujano Vega', namesSubject: 'no', said: 'What we do so that Eliana is safe, and whom to call. In Spanish.' });
  await told(scene, 'naomi', 'reporter', on('2026-10-06', '15:35'), { method: 'phone', said: 'Thank you; the school has looked into it and is following up.' });

  yield '2026-10-08 13:20';
  await plannedSupport(scene, 'naomi', { goals: 'The teasing stops and he sees that it does. Mondays without stomach aches.', studentPart: '“I tell Ms. Tso-Redhouse on the same day.”', familyPart: 'The mother writes to Naomi when a Monday is hard. His sister picks him up on Wednesdays.' });
  const checkIn = await promised(scene, 'naomi', { code: 'SKL-01', what: 'Counselor check-in', goal: 'He says how it is, before it gets too much', rhythm: 'weekly', owner: 'naomi', from: '2026-10-08', review: '2026-11-06' });
  await promised(scene, 'naomi', { code: 'ENV-01', what: 'Bullying response in class and on the bus', goal: 'The teasing has stopped', details: 'Talks with both families; the bus aide writes down what happens', rhythm: 'weekly', owner: 'beatriz', from: '2026-10-08', review: '2026-11-06' });
  const family = await promised(scene, 'naomi', { code: 'FAM-02', what: 'Weekly family contact, with an interpreter', goal: 'The mother hears what goes well', rhythm: 'weekly', owner: 'naomi', from: '2026-10-08', review: '2026-12-04' });
  await approved(scene, 'irene');
  await referred(scene, 'naomi', { agency: 'community-mental-health', purpose: 'Somebody to talk with about worries; the mother asks for a person who speaks Korean', consent: 'given', owner: 'naomi', followUp: '2026-10-23', sent: true });

  yield '2026-10-14 12:10';
  await delivered(scene, 'naomi', checkIn, on('2026-10-14', '11:40'), 'He showed me the new bridge. They called him the name again on the bus.');
  await delivered(scene, 'naomi', family, on('2026-10-14', '12:00'), 'Told the mother about the bridge, through the interpreter.');

  yield '2026-10-29 14:50';
  await delivered(scene, 'naomi', checkIn, on('2026-10-29', '14:10'), 'Back from camp. He slept in another cabin. He asked when we begin with “the bus thing”.');

  yield '2026-11-06 15:15';
  await noted(scene, 'naomi', on('2026-11-06', '14:40'), 'Two half days missed this week. I have the primary grades alone while a colleague is out; the talks with both families about the teasing have not happened yet.');
};
