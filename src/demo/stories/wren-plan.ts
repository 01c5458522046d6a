import { answered, type Kept } from './assessing.js';
import { reclassified } from './keeping.js';
import type { Scene } from './scene.js';
import { approved, delivered, ended, movedOn, plannedSupport, promised, referred, reviewed } from './supporting.js';
import { about, on } from './when.js';
import { whatLiesAhead, whatZoeLearned } from './wren-answers.js';
import { corrected, noted } from './working.js';

const everybody = ['maria', 'samuel', 'zoe', 'sofia'] as const;

/** The plan for Wren, and two months of keeping it. */
export async function* wrenIsHelped(scene: Scene, kept: Kept): AsyncGenerator<string, void, void> {
  yield '2026-09-18 10:15';
  await plannedSupport(scene, 'maria', {
    goals: 'Wren feels safe at school and has somebody to go to before it gets too much. Anne-Sophie feels safe. The mockery stops, and adults see to it.',
    studentPart: '“I’ll come to Ms. Castellane before I write something like that again. I want the photo gone.”',
    familyPart: 'Both parents keep the rifle locked and tell each other how the week was. The grandmother picks Wren up on Tuesdays.',
  });
  const checkIn = await promised(scene, 'maria', { code: 'SKL-01', what: 'Counselor check-in', goal: 'Wren says how the week is going before it gets too much', details: 'Tuesdays and Fridays, first ten minutes of lunch', rhythm: 'twice-weekly', owner: 'maria', from: '2026-09-18', review: '2026-12-04' });
  const adult = await promised(scene, 'maria', { code: 'REL-01', what: 'Trusted adult: Sofia', goal: 'One adult whom Wren chose makes time and listens', details: 'Thursdays after school, while painting sets', rhythm: 'weekly', owner: 'sofia', from: '2026-09-18', review: '2026-12-04' });
  const bullying = await promised(scene, 'samuel', { code: 'ENV-01', what: 'Bullying response at the lunch table', goal: 'The photo is gone and the mockery has stopped', details: 'Talks with nine students and their families; supervisors know what to look for', rhythm: 'weekly', owner: 'samuel', from: '2026-09-18', review: '2026-11-06' });
  const targetCheck = await promised(scene, 'maria', { code: 'TGT-06', what: 'Check-in with Anne-Sophie', goal: 'Anne-Sophie says whether she feels safe', rhythm: 'weekly', owner: 'zoe', from: '2026-09-18', review: '2026-12-04' });
  const meeting = await promised(scene, 'maria', { code: 'ACA-05', what: '504 meeting: a place to go, with a key', goal: 'The plan holds on the days when it is needed', rhythm: 'once', owner: 'maria', from: '2026-09-18', review: '2026-10-02' });

  yield '2026-09-18 11:05';
  await approved(scene, 'samuel');
  const counseling = await referred(scene, 'maria', { agency: 'community-mental-health', purpose: 'Counseling for Wren: anxiety, and what the summer left behind', consent: 'given', owner: 'maria', followUp: '2026-09-25', sent: true });
  const housing = await referred(scene, 'maria', { agency: 'family-services', purpose: 'A parenting group for families who live in two homes', consent: 'asked', owner: 'maria', followUp: '2026-09-25' });
  const group = await referred(scene, 'zoe', { toWhom: 'The district’s lunch group for ninth-graders', purpose: 'Meeting others with an adult close by', consent: 'not-needed', owner: 'zoe', followUp: '2026-10-02', sent: true });

  yield '2026-09-22 12:45';
  await delivered(scene, 'maria', checkIn, on('2026-09-22', '12:20'), 'Ten minutes. The morning was hard; the art room helped.');
  await movedOn(scene, 'maria', counseling, { state: 'acknowledged', on: '2026-09-22', method: 'phone', note: 'They called back; first appointments are in October.', followUp: '2026-10-01' });

  yield '2026-09-23 11:15';
  await answered(scene, 'zoe', whatZoeLearned, kept);
  await delivered(scene, 'samuel', bullying, about('2026-09-23', '09:00'), 'Talked with five of the nine students. Four deleted the photo while their parents looked on.');

  yield '2026-09-25 13:30';
  await delivered(scene, 'sofia', adult, on('2026-09-24', '15:15'), 'Painted the first set together. Wren talked about the summer.');
  await delivered(scene, 'zoe', targetCheck, on('2026-09-25', '13:00'), 'Anne-Sophie still takes the long way, but with a friend.');
  await movedOn(scene, 'maria', housing, { state: 'declined-by-family', on: '2026-09-25', method: 'phone', note: 'The parents have found a mediator of their own and thank us.' });

  yield '2026-09-30 10:00';
  await delivered(scene, 'maria', checkIn, on('2026-09-25', '12:20'), 'Short. Wren had used the card in math and it worked.');
  await delivered(scene, 'maria', checkIn, on('2026-09-29', '12:20'), 'One of the nine apologized, alone and in writing. Wren has not decided what to answer.');
  await delivered(scene, 'maria', meeting, on('2026-09-30', '09:00'), 'Both parents, Wren, and the teachers of the core classes. Wren now has a key to the small office, and a card that needs no words.');
  await delivered(scene, 'samuel', bullying, on('2026-09-29', '14:00'), 'The other four talks. Every family has answered; the photo is down.');
  await ended(scene, 'maria', meeting, 'completed', 'The 504 plan was changed the same day. The teachers have it in writing.');

  yield '2026-10-01 15:10';
  await reviewed(scene, 'maria', { on: '2026-10-01', next: '2026-10-14', present: everybody, whatChanged: 'The photo is gone and two students said that they are sorry. Wren has come to every check-in. Anne-Sophie takes the short way again.', decision: 'keep', reason: 'It is too soon to take anything away, and picture day is tomorrow.' });
  await movedOn(scene, 'zoe', group, { state: 'waitlisted', on: '2026-10-01', method: 'in-person', note: 'Full until November; second on the list.', followUp: '2026-11-13' });

  yield '2026-10-07 14:10';
  const note = await noted(scene, 'maria', about('2026-10-06', '12:30'), 'Wren ate with two friends from middle school in the art room. Picture day on October 3 went well.');
  await delivered(scene, 'maria', checkIn, on('2026-10-06', '12:20'), 'Wren is proud of the pictures. Worried about the bus to the class trip.');

  yield '2026-10-08 09:25';
  await corrected(scene, 'maria', note, 'Wren ate with two friends from middle school in the art room. Picture day was on October 2, not October 3, and went well.');
  const sleep = await noted(scene, 'zoe', on('2026-10-08', '08:50'), 'Sleeps better since each week has its fixed home. The crisis plan is in the planner and on the phone.');
  await movedOn(scene, 'maria', counseling, { state: 'scheduled', on: '2026-10-08', method: 'phone', note: 'First visit on October 13, with the mother.', followUp: '2026-10-14' });

  yield '2026-10-14 15:30';
  await reclassified(scene, 'zoe', sleep, 'health', 'How Wren sleeps is for those who treat Wren. I wrote it for the whole team by mistake.');
  await delivered(scene, 'maria', checkIn, on('2026-10-09', '12:20'), 'A calm week. Wren asked what a clinic is like.');
  await delivered(scene, 'maria', checkIn, on('2026-10-13', '12:20'), 'Nervous about the first visit in the afternoon; we wrote down three questions to ask there.');
  await delivered(scene, 'sofia', adult, on('2026-10-08', '15:15'), 'Sketches for the forest. Wren chose the colors.');
  await movedOn(scene, 'maria', counseling, { state: 'attended', on: '2026-10-13', method: 'phone', byWhom: 'The clinic’s intake nurse', note: 'Both came. They want to go on every second week.', followUp: '2026-10-28' });
  await reviewed(scene, 'maria', { on: '2026-10-14', next: '2026-10-28', present: ['maria', 'samuel', 'zoe'], others: 'Judith Castellaw, by phone', whatChanged: 'First visit at the clinic. No late arrival in two weeks.', decision: 'keep', reason: 'It works. The break is short, and both homes know whom to call.' });

  yield '2026-10-23 12:50';
  await delivered(scene, 'maria', checkIn, on('2026-10-23', '12:20'), 'Wren was out sick.', { delivered: false });
  await delivered(scene, 'sofia', adult, on('2026-10-22', '15:15'), 'Set painting. Laughed a lot.');

  yield '2026-10-28 14:20';
  await delivered(scene, 'maria', checkIn, on('2026-10-27', '12:20'), 'The joke in the chat hurt. Wren showed it to me within the hour and went on with the day.');
  await movedOn(scene, 'maria', counseling, { state: 'in-service', on: '2026-10-27', method: 'letter', note: 'Every second Tuesday. Consent covers attendance only.', followUp: '2026-12-01' });
  await reviewed(scene, 'maria', { on: '2026-10-28', next: '2026-11-10', present: ['maria', 'samuel', 'sofia'], whatChanged: 'A new joke about Wren in a chat on October 26; the same day an adult spoke with the student who wrote it.', decision: 'change', reason: 'Supervisors look at the chat question every week until winter break.' });

  yield '2026-11-06 13:40';
  await delivered(scene, 'maria', checkIn, on('2026-11-06', '12:20'), 'Wren answered the letter from September. They are going to the game together.');
  await delivered(scene, 'sofia', adult, on('2026-11-05', '15:15'), 'Wren stayed an hour longer to finish the moon.');
  await ended(scene, 'samuel', bullying, 'completed', 'No new incident since October 26. Wren and three of the nine sit in the same art group by their own choice.');

  yield '2026-11-10 15:05';
  await approved(scene, 'samuel');
  await reviewed(scene, 'maria', { on: '2026-11-10', next: '2026-11-19', present: everybody, whatChanged: 'The rifle is still locked; the father sent a new picture. Wren was asked to paint the second set.', decision: 'keep', reason: 'Steady. The trip in December is the next thing that could be hard.' });
  await movedOn(scene, 'zoe', group, { state: 'scheduled', on: '2026-11-10', method: 'in-person', note: 'A place from December 1.', followUp: '2026-12-02' });

  yield '2026-11-19 15:45';
  await delivered(scene, 'maria', checkIn, on('2026-11-19', '12:20'), 'Wren plans the trip: a seat with two friends, and Sofia in the same bus.');
  await delivered(scene, 'sofia', adult, on('2026-11-19', '14:50'), 'The second set is nearly done.');
  await delivered(scene, 'zoe', targetCheck, on('2026-11-18', '13:00'), 'Anne-Sophie says she no longer thinks about it on the way to class.');
  await reviewed(scene, 'maria', { on: '2026-11-19', next: '2026-12-03', present: everybody, whatChanged: 'Eight weeks without a late arrival, and without fear on either side.', decision: 'keep', reason: 'The team keeps what works until after the class trip, then talks about closing.' });
  await answered(scene, 'sofia', whatLiesAhead, kept);
}
