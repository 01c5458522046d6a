import type { Story } from '../stories.js';
import { answered, askedAboutWeapons, begunAssessment, determined, interviewed, lookedAtPlan, signed, spoke } from './assessing.js';
import { begunClosing, reopened, signedClosing } from './ending.js';
import { inApril, inNovember } from './ilinca-answers.js';
import { told } from './notifying.js';
import { reported } from './reporting.js';
import { reviewed } from './supporting.js';
import { joined, opened } from './triaging.js';
import { on } from './when.js';
import { madeSafe, named } from './working.js';

/** Closed last school year; new information opened it again. The first assessment stays as it was, the second has begun. */
export const ilinca: Story = async function* (context) {
  yield '2026-04-13 11:20';
  const first = await reported(context, { by: 'sofia', for: 'maria' }, {
    at: 'high', subject: 'Ilinca Brăduțeanu', channel: 'spoken', happened: on('2026-04-13', '10:50'), place: 'Hall by the language rooms', words: '“Somebody should burn this place down.” She had just got a paper back.', alreadyDone: 'I asked her how she was. She said “furious”.',
  });

  yield '2026-04-13 13:00';
  const scene = await opened(context, 'maria', first, { about: 'ilinca', team: ['maria', 'samuel', 'zoe'], reason: 'Very likely anger about a grade. Two students who heard it are uneasy, so we ask properly and once.' });
  await named(scene, 'maria', 'guardian', 'mihaela-braduteanu', 'Mother.');
  await madeSafe(scene, 'maria', on('2026-04-13', '11:15'), { urgency: 'routine', whereabouts: 'In class', supervisor: 'Sofia Castellane', targets: 'none' });
  await begunAssessment(scene, 'maria');

  yield '2026-04-14 10:30';
  const withIlinca = await interviewed(scene, { by: 'maria', person: 'Ilinca Brăduțeanu', part: 'person-of-concern', place: 'Counseling office', happened: on('2026-04-14', '09:10'), quotes: '“I wanted to be dramatic.” “Of course not.”', impressions: 'Open, a little embarrassed.' });
  const mother = await spoke(scene, { by: 'maria', with: 'mihaela-braduteanu', way: 'phone', happened: on('2026-04-14', '10:00'), said: 'She heard it at supper, from Ilinca herself.' });
  await askedAboutWeapons(scene, { by: 'maria', askedOf: 'guardian', askedOfName: 'Mihaela Brăduțeanu', happened: on('2026-04-14', '10:05'), answer: 'none' });
  await lookedAtPlan(scene, 'maria');
  await answered(scene, 'maria', inApril);

  yield '2026-04-15 14:40';
  const low = await determined(scene, { by: 'maria', level: 'low', happened: on('2026-04-15', '14:15'), present: ['maria', 'samuel', 'zoe'], citations: [withIlinca, mother], rationale: 'Anger about a grade, said aloud once and taken back the same afternoon. No target, no plan, no means.' });
  await signed(scene, 'maria', low);
  await signed(scene, 'samuel', low);
  await signed(scene, 'zoe', low);
  await told(scene, 'maria', 'guardian-of-subject', on('2026-04-15', '15:00'), { method: 'phone', reached: 'Mihaela Brăduțeanu', said: 'What we found, and that we look once more in May.' });
  await told(scene, 'samuel', 'reporter', on('2026-04-15', '15:10'), { method: 'in-person', said: 'Thank you; the school has looked into it and is following up.' });

  yield '2026-05-12 15:00';
  await reviewed(scene, 'maria', { on: '2026-05-12', next: '2026-06-08', present: ['maria', 'samuel', 'zoe'], whatChanged: 'Nothing more was heard. She has a place in another summer program.', decision: 'close', reason: 'Ordinary support is enough.' });

  yield '2026-05-13 14:20';
  const closure = await begunClosing(scene, 'maria', { reason: 'A moment of anger, long over. Nobody is worried.', achieved: 'No plan was needed. She and the teacher have talked.', ifReturns: 'Maria knows her well and asks first.', told: 'Ilinca and her mother.' });

  yield '2026-05-14 08:30';
  await signedClosing(scene, 'samuel', closure);

  yield '2026-11-12 09:35';
  const second = await reported(context, { by: 'sofia', for: 'maria' }, {
    at: 'high', subject: 'Ilinca Brăduțeanu, eleventh grade', channel: 'online', happened: on('2026-11-10', '22:15'), place: 'A message to a friend', targets: 'The orchestra', selfHarm: 'unknown', weapon: ['unknown'],
    words: '“This time I mean it. Watch the storage room.” Her friend showed it to me because she could not sleep.', evidence: { what: 'A picture of the message', where: 'In a closed folder in my desk', by: 'Sofia Castellane' },
  });

  yield '2026-11-12 10:20';
  await reopened(scene, 'maria', 'A message of November 10 to a friend names a place: the orchestra’s storage room.', 'In April there was neither a place nor a second time. We ask everything again.', second);
  await joined(scene, 'maria', second, 'It concerns the case that was opened again because of it.', '2026-11-13');
  await madeSafe(scene, 'samuel', on('2026-11-12', '10:05'), { urgency: 'today', whereabouts: 'In the counseling office', supervisor: 'Maria Núñez', belongings: 'apart', targets: 'safe', targetsHow: 'The storage room is locked and the orchestra practices in the auditorium, with two adults.' },
    [{ what: 'The storage room stays locked; the key is in the main office', owner: 'samuel', until: '2026-12-11' }]);
  await told(scene, 'maria', 'guardian-of-subject', on('2026-11-12', '10:40'), { method: 'phone', reached: 'Mihaela Brăduțeanu', said: 'What the message says and that we begin again from the first question. She comes at noon.' });

  yield '2026-11-13 14:30';
  await interviewed(scene, { by: 'zoe', person: 'Ilinca Brăduțeanu', part: 'person-of-concern', place: 'Zoë’s office', happened: on('2026-11-13', '09:20'), quotes: '“It’s a line from a play.” “They all looked at me when the chair was read out.”', impressions: 'Guarded. Very different from April.' });
  await reviewed(scene, 'maria', { on: '2026-11-13', next: '2026-12-01', present: ['maria', 'samuel', 'zoe'], whatChanged: 'A second time, and now a place. What we found in April no longer answers it.', decision: 'escalate', reason: 'The level of April stands only until the new assessment is done.' });

  yield '2026-11-18 11:10';
  await answered(scene, 'zoe', inNovember);
};
