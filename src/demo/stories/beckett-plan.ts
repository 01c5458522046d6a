import type { Id } from '../../kernel/ids.js';
import { answered, determined, interviewed, signed, type Kept } from './assessing.js';
import { whatChanged } from './beckett-answers.js';
import { begunClosing, copied, packed, signedClosing } from './ending.js';
import type { Scene } from './scene.js';
import { approved, delivered, ended, movedOn, plannedSupport, promised, referred, reviewed } from './supporting.js';
import { on } from './when.js';

const everybody = ['thandiwe', 'grant', 'leonid'] as const;

/** The plan for Beckett, the lower level that it made possible, and the closing. */
export async function* beckettIsHelped(scene: Scene, { determination, kept }: { determination: Id; kept: Kept }): AsyncGenerator<string, void, void> {
  yield '2026-09-04 10:40';
  await plannedSupport(scene, 'thandiwe', { goals: 'The laughing stops. Every teacher knows his plan. Beckett has somebody who does something when he asks.', studentPart: '“I read to one person first. Then maybe to more.”', familyPart: 'The mother reads with him on three evenings and calls Thandi when something is wrong.' });
  const response = await promised(scene, 'thandiwe', { code: 'ENV-01', what: 'Bullying response in sixth grade', goal: 'Nobody laughs at how somebody reads', rhythm: 'weekly', owner: 'grant', from: '2026-09-04', review: '2026-10-14' });
  const checkIn = await promised(scene, 'thandiwe', { code: 'SKL-01', what: 'Counselor check-in', goal: 'He asks for help before it gets too much', rhythm: 'weekly', owner: 'thandiwe', from: '2026-09-04', review: '2026-11-10' });
  const meeting = await promised(scene, 'thandiwe', { code: 'ACA-05', what: '504 meeting with all teachers', goal: 'He is never asked to read aloud without having agreed', rhythm: 'once', owner: 'thandiwe', from: '2026-09-04', review: '2026-09-18' });
  await approved(scene, 'grant');
  const reading = await referred(scene, 'thandiwe', { toWhom: 'The district’s reading specialist', purpose: 'Two lessons a week until winter break', consent: 'given', owner: 'thandiwe', followUp: '2026-09-18', sent: true });

  yield '2026-09-16 15:20';
  await delivered(scene, 'thandiwe', meeting, on('2026-09-11', '14:00'), 'All six teachers, the mother, and Beckett for the last ten minutes.');
  await ended(scene, 'thandiwe', meeting, 'completed', 'Every teacher has the plan and signed that it was read.');
  await delivered(scene, 'grant', response, on('2026-09-14', '09:00'), 'Talks with Radu and two others, and with their families. The class made its own rule for reading aloud.');
  await delivered(scene, 'thandiwe', checkIn, on('2026-09-15', '11:30'), 'He read half a page to me.');
  await movedOn(scene, 'thandiwe', reading, { state: 'scheduled', on: '2026-09-15', method: 'email', note: 'Begins on September 22.', followUp: '2026-09-25' });
  await reviewed(scene, 'thandiwe', { on: '2026-09-16', next: '2026-09-30', present: everybody, whatChanged: 'The meeting took place, and the talks.', decision: 'keep', reason: 'Everything has just begun.' });

  yield '2026-09-30 14:50';
  await movedOn(scene, 'thandiwe', reading, { state: 'attended', on: '2026-09-22', method: 'in-person', note: 'First lesson.', followUp: '2026-10-14' });
  await delivered(scene, 'grant', response, on('2026-09-28', '10:00'), 'Sat in on two classes. Nobody laughed; one student prompted him quietly, and he nodded.');
  await delivered(scene, 'thandiwe', checkIn, on('2026-09-29', '11:30'), 'A good week. The robot drives.');
  await reviewed(scene, 'thandiwe', { on: '2026-09-30', next: '2026-10-14', present: everybody, whatChanged: 'No incident since September 14.', decision: 'keep', reason: 'Two more weeks, over the reading test.' });

  yield '2026-10-14 10:20';
  const again = await interviewed(scene, { by: 'thandiwe', person: 'Beckett O’Shaughlin', part: 'person-of-concern', place: 'Counseling office', happened: on('2026-10-13', '11:30'), quotes: '“I can tell Ms. Nkomeza. She does things.” “Radu’s okay.”', impressions: 'Read me the robot manual aloud, unasked.' });
  await answered(scene, 'thandiwe', whatChanged, kept);

  yield '2026-10-14 15:10';
  const lower = await determined(scene, {
    by: 'thandiwe', level: 'low', after: determination, happened: on('2026-10-14', '14:30'), present: everybody, citations: [again],
    rationale: 'The laughing has stopped, he asks for help and gets it, and the two boys have talked. What is left is reading, and that is in good hands.',
  });
  await signed(scene, 'thandiwe', lower);
  await signed(scene, 'grant', lower);
  await signed(scene, 'leonid', lower);
  await movedOn(scene, 'thandiwe', reading, { state: 'in-service', on: '2026-10-14', method: 'in-person', note: 'Tuesdays and Thursdays.', followUp: '2026-11-10' });
  await ended(scene, 'grant', response, 'completed', 'No incident for a month; the class keeps its rule.');
  await reviewed(scene, 'thandiwe', { on: '2026-10-14', next: '2026-11-10', present: everybody, whatChanged: 'The level is low.', decision: 'change', reason: 'The bullying response has done its work; check-ins go on.' });

  yield '2026-11-10 15:15';
  await delivered(scene, 'thandiwe', checkIn, on('2026-11-10', '11:30'), 'He read to the robot team, all of it.');
  await ended(scene, 'thandiwe', checkIn, 'completed', 'He comes by when he wants to; no set time is needed.');
  await movedOn(scene, 'thandiwe', reading, { state: 'completed', on: '2026-11-10', method: 'in-person', note: 'Goes on as an ordinary part of his 504 plan.' });
  await reviewed(scene, 'thandiwe', { on: '2026-11-10', next: '2026-12-03', present: everybody, others: 'Moira O’Shaughlin, by phone', whatChanged: 'Eight weeks without an incident. He reads aloud when he wants to.', decision: 'close', reason: 'Every goal is met, and the 504 plan carries the rest.' });

  yield '2026-11-12 15:00';
  const closure = await begunClosing(scene, 'thandiwe', {
    reason: 'What he was angry about has stopped, and he has people who help. Nobody is worried any more, and each says why.', achieved: 'The laughing stopped, the teachers know the plan, and he asks for help. Both boys say that they are fine with each other.',
    ifReturns: 'Ask about reading and laughing first. Thandi and Leo are the people he goes to.', told: 'Beckett and his mother; Radu and his father, with the interpreter; his teachers.',
  });

  yield '2026-11-13 08:50';
  await signedClosing(scene, 'grant', closure);

  yield '2026-11-13 10:20';
  await copied(scene, 'thandiwe', 'irene', 'The district reads closed cases of the month to see whether help arrived.');
  await packed(scene, 'thandiwe', 'irene', 'The district’s counsel keeps a proof of how the case was worked.');
}
