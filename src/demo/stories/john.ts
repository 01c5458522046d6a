import { localDate } from '../../kernel/local-date.js';
import type { Story } from '../stories.js';
import { carried } from './answer.js';
import { answered, askedAboutWeapons, begunAssessment, determined, interviewed, learned, lookedAtPlan, signed, spoke } from './assessing.js';
import { whatHappened, whatHelps } from './john-answers.js';
import { shared } from './keeping.js';
import { askedToWithhold, told } from './notifying.js';
import { checkedHistory } from './officers.js';
import { firstReadGiven, firstReadsAsked, firstReadsEnded } from './first-reading.js';
import { reported } from './reporting.js';
import { referred } from './supporting.js';
import { trackOpened, tracked } from './tracking.js';
import { opened } from './triaging.js';
import { on } from './when.js';
import { joinedTeam, madeSafe, named, noted } from './working.js';

/** High: a named target, a confidential reporter, an officer on the team; notices partly open, and one that waits for a second person. */
export const john: Story = async function* (context) {
  yield '2026-11-16 07:50';
  const report = await reported(context, { by: 'sofia', for: 'samuel' }, {
    at: 'high', subject: 'Jon Whitlock, a junior', channel: 'online', happened: on('2026-11-15', '21:40'), place: 'A private chat', weapon: ['seen', 'home'], selfHarm: 'unknown', targets: 'D’Andre Fairweather', confidential: true,
    words: '“D’Andre is going to get what’s coming. Tuesday, where he parks.” With it, the picture of a rifle lying on a bed. Three students received it.',
    alreadyDone: 'I called Mr. Okafor at 7:30 before I wrote this.', evidence: { what: 'A picture of the message', where: 'Given to Samuel Okafor on paper', by: 'The reporter' },
  });

  yield '2026-11-16 08:20';
  const scene = await opened(context, 'samuel', report, {
    about: 'john-whitlock', team: ['samuel', 'maria', 'zoe'], reason: 'A named target, a day, a place and a picture of a rifle. The report says “Jon” and “a junior”: it is John in eleventh grade, not Jon in tenth.',
    officer: { by: 'samuel', purpose: 'Work with the county deputies so that nobody is hurt, and say what the team must know about the weapon.', until: '2027-02-26' },
  });
  await named(scene, 'samuel', 'guardian', 'marguerite-whitlock', 'Grandmother and legal guardian.');
  const target = await named(scene, 'samuel', 'target', 'dandre', 'Wrestles in the same weight class.');
  await named(scene, 'samuel', 'target-guardian', 'latrice-fairweather', 'Mother, sole custody.');
  await told(scene, 'samuel', 'law-enforcement', on('2026-11-16', '07:40'), { method: 'phone', reached: 'The county dispatcher; then Officer Dana Whitfield in person', said: 'The message, the picture, both names and addresses. Nothing from school records beyond that.', recordCheck: 'not-checked' });

  yield '2026-11-16 09:05';
  await madeSafe(scene, 'samuel', on('2026-11-16', '08:05'), {
    urgency: 'imminent', whereabouts: 'At home with his grandmother; deputies are with both of them', supervisor: 'His grandmother and two deputies', belongings: 'none', release: 'away', targets: 'safe', targetsHow: 'D’Andre was met at the bus, is in the main office with a teacher, and goes home with his mother.',
  }, [
    { what: 'No practice and no parking in the north lot for either student', owner: 'samuel', until: '2026-12-04' },
    { what: 'D’Andre is met at the door and brought to it by an adult', owner: 'ruth', until: '2026-12-04' },
    { what: 'John learns at home; work goes by e-mail every day', owner: 'maria', until: '2026-12-04' },
  ]);
  await told(scene, 'samuel', ['target', target], on('2026-11-16', '08:15'), { method: 'in-person', reached: 'D’Andre Fairweather', namesSubject: 'yes', namesBasis: 'He cannot stay safe without knowing of whom; the principal agreed.', said: 'What was sent, what is done today, who goes with him, and whom to call at any hour.' });
  await told(scene, 'maria', ['guardian-of-target', target], on('2026-11-16', '08:30'), { method: 'phone', reached: 'Latrice Fairweather', namesSubject: 'yes', namesBasis: 'She must be able to keep him safe at home; the principal agreed.', said: 'What was sent and what is done. She comes at nine. Nothing goes to his father: the court order stands.' });
  await told(scene, 'maria', 'guardian-of-subject', on('2026-11-16', '08:50'), { method: 'phone', reached: 'Marguerite Whitlock', said: 'What was sent. The deputies are at the door and she let them in. We asked about weapons; she took them to the closet herself.' });
  await told(scene, 'samuel', 'superintendent', on('2026-11-16', '09:00'), { method: 'phone', result: 'left-message', said: 'School, what happened in two sentences, who leads, and that I will call again at noon.' });

  yield '2026-11-16 14:30';
  await begunAssessment(scene, 'maria');
  const rifle = await askedAboutWeapons(scene, {
    by: 'dana', askedOf: 'guardian', askedOfName: 'Marguerite Whitlock', happened: on('2026-11-16', '09:10'), answer: 'accessible', storage: 'One rifle and a box of ammunition in a closet without a lock', action: 'police-visit',
    verifiedBy: 'Two county deputies took both away with her consent; Officer Whitfield has the receipt', verifiedOn: '2026-11-16',
  });
  await noted(scene, 'dana', on('2026-11-16', '11:20'), 'Deputies hold the rifle and the ammunition. They ask that nobody else contacts the three students until they have spoken with them, today by four.', 'law-enforcement');
  await checkedHistory(scene, 'dana', '2026-11-16', false);
  const track = await trackOpened(scene, 'samuel', 'zoe');
  await tracked(context, 'zoe', track, { kind: 'done', happened: on('2026-11-16', '12:00'), body: 'Asked him directly, at his grandmother’s table. He has thought of not coming home on Tuesday. No plan beyond that day. He agreed to call me or 988, and called once while I was there, to try it.' });
  await tracked(context, 'zoe', track, { kind: 'means-safety', happened: on('2026-11-16', '12:10'), body: 'The rifle is with the deputies. His grandfather’s tablets are still in the house: his grandmother takes them to the pharmacy today.' });
  const grandmother = await spoke(scene, { by: 'maria', with: 'marguerite-whitlock', way: 'home-visit', happened: on('2026-11-16', '15:30'), said: 'She had not known about the picture. He has hardly slept since the funeral. She will not leave him alone, and asks who can sit with him when she works.' });

  yield '2026-11-17 11:10';
  const withJohn = await interviewed(scene, {
    by: 'zoe', person: 'John Whitlock', part: 'person-of-concern', place: 'His grandmother’s kitchen', happened: on('2026-11-17', '09:30'), endedTime: '10:10', othersPresent: 'His grandmother, in the next room with the door open',
    quotes: '“I want him to know what it’s like to be scared in his own driveway.” “I don’t care what happens to me after.” “I know how it sounds.”', impressions: 'Tired, spoke slowly. Cried when his grandfather was named. Did not ask about D’Andre.',
  });
  const withFriend = await interviewed(scene, {
    by: 'samuel', person: 'A student who received the message', part: 'friend', place: 'Main office', happened: on('2026-11-17', '10:15'), endedTime: '10:35', othersPresent: 'The student’s father', recorded: 'sound', recording: 'Father and student agreed in writing. With Samuel Okafor',
    quotes: '“He told me to stay home Tuesday. I thought he was showing off until I saw the picture.”',
  });
  const message = await learned(scene, { by: 'samuel', what: 'He wrote to three students: “D’Andre is going to get what’s coming. Tuesday, where he parks.” A picture of a rifle on a bed came with it.', source: 'witness', sourceDetail: 'The phone of a student, shown by his father', happened: on('2026-11-15', '21:40'), learnedOn: localDate('2026-11-16') });
  const waited = await learned(scene, { by: 'zoe', what: 'He says that he waited near D’Andre’s driveway on Sunday and went home when a car came.', source: 'person-of-concern', happened: on('2026-11-15'), learnedOn: localDate('2026-11-17') });
  const picture = await learned(scene, { by: 'maria', what: 'The picture was taken in his grandfather’s room; she knows the quilt.', source: 'subject-guardian', sourceDetail: 'Marguerite Whitlock', happened: on('2026-11-16', '15:30'), learnedOn: localDate('2026-11-16'), supportedBy: [message] });
  await lookedAtPlan(scene, 'maria');
  const first = await answered(scene, 'maria', carried(whatHappened, { 'communications-intent': [message, picture], 'weapon-access': [picture], 'planning-rehearsal': [waited] }));

  yield '2026-11-18 15:20';
  const kept = await answered(scene, 'zoe', whatHelps, first);
  await firstReadsAsked(scene, 'samuel', ['counseling', 'mental-health', 'administration']);
  await firstReadsEnded(scene, 'samuel', 'I left out law enforcement by mistake. Nobody had written anything yet. I ask again, with all four.');
  await firstReadsAsked(scene, 'samuel', ['counseling', 'mental-health', 'administration', 'law-enforcement']);
  await firstReadGiven(scene, 'maria', 'high', 'He chose a person, a day and a place, and had the rifle out. His grandmother holds him now, and I do not know for how long. What I am unsure of: whether he would have gone back on Tuesday without being found out.', [message]);

  yield '2026-11-19 08:10';
  await firstReadGiven(scene, 'zoe', 'moderate', 'The plan fell apart when a car came by, and what I heard in the kitchen was grief more than intent. He is also in danger from himself. Unsure: I have seen him once.', [message]);
  await firstReadGiven(scene, 'dana', 'high', 'Means were within reach until Monday, and he had tried the place. Without the rifle it is harder, not over.', [message]);
  await firstReadGiven(scene, 'samuel', 'high', 'Three students were warned to stay home. That is planning. Against it: he opened the door himself and has hidden nothing since.', [message]);

  yield '2026-11-19 14:10';
  const determination = await determined(scene, {
    by: 'samuel', level: 'high', facts: ['threat-to-others', 'weapon'], happened: on('2026-11-19', '13:30'), present: ['samuel', 'maria', 'zoe', 'dana'],
    citations: [rifle, message, withJohn, withFriend, grandmother, kept.get('planning-steps')!, kept.get('planning-rehearsal')!],
    rationale: 'He meant it on Sunday: a target, a day, a place, the rifle taken out and ammunition bought, and a first try at waiting near the house. The rifle is gone and he is not alone, but the wish to frighten D’Andre is still there, and little else holds him yet.',
  });
  await signed(scene, 'samuel', determination);
  await signed(scene, 'zoe', determination);
  await signed(scene, 'dana', determination);

  yield '2026-11-20 09:40';
  await askedToWithhold(scene, 'maria', 'reporter', 'danger', 'Few people had the message, and they watch whom we talk with this week. A word to the reporter now could show who it was. I ask to wait until December 1.');
  await tracked(context, 'zoe', track, { kind: 'next-step', happened: on('2026-11-20', '09:20'), dueOn: '2026-12-01', body: 'A call each day until the clinic sees him again. I look at the safety plan with him and his grandmother.' });
  await noted(scene, 'zoe', on('2026-11-20', '09:15'), 'First visit at the clinic yesterday afternoon, together with his grandmother. The next one is after the holidays, with a call every day until then. The suicide protocol has its own file.', 'health');
  const inConfidence = await noted(scene, 'maria', on('2026-11-20', '08:20'), 'He asked to speak with me alone before first period. He spoke of the week before the funeral and of his father, and asked that it stay with me. I told him what I must pass on, and passed on that part. Nothing in it changes what the team knows of the plan.', 'counselor-confidential');
  await shared(scene, 'maria', inConfidence, 'zoe');
  await joinedTeam(scene, 'samuel', 'ingrid');
  await referred(scene, 'zoe', { agency: 'community-mental-health', purpose: 'Grief counseling after the holidays, near home; his grandmother comes along the first times', consent: 'given', owner: 'zoe', followUp: '2026-12-01', sent: true, recordClass: 'health' });
  await joinedTeam(scene, 'samuel', 'pilar');

  yield '2026-11-20 10:30';
  await noted(scene, 'pilar', on('2026-11-20', '10:10'), 'He came twice in the week before with headaches and slept in my office, an hour each time. I called his grandmother both times; she says that he is up most nights.', 'health');
  await referred(scene, 'pilar', { toWhom: 'His family doctor', purpose: 'Headaches and lack of sleep since the funeral', consent: 'asked', owner: 'pilar', followUp: '2026-11-30', recordClass: 'health' });

  yield '2026-11-20 11:30';
  await noted(scene, 'ingrid', on('2026-11-20', '11:00'), 'The family’s lawyer called about the rifle. Answers go through my office; the team goes on as planned and promises nothing about its return.', 'legal');
};
