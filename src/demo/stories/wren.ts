import type { Story } from '../stories.js';
import { answered, askedAboutWeapons, begunAssessment, determined, interviewed, lookedAtPlan, signed, spoke } from './assessing.js';
import { told } from './notifying.js';
import { reported } from './reporting.js';
import { opened } from './triaging.js';
import { on } from './when.js';
import { whatHappened, whatHelps } from './wren-answers.js';
import { wrenIsHelped } from './wren-plan.js';
import { madeSafe, named } from './working.js';

/** A journal page after weeks of mockery: assessed, supported, followed up for two months. The demo's fullest case. */
export const wren: Story = async function* (context) {
  yield '2026-09-14 10:50';
  const report = await reported(context, { by: 'sofia', for: 'maria' }, {
    at: 'high', subject: 'Wren Castellaw, ninth grade', channel: 'written', happened: on('2026-09-14', '10:20'), place: 'English class, room 114', weapon: ['unknown'], selfHarm: 'unknown', targets: 'The students of one lunch table; Anne-Sophie Talbrecq is named first',
    words: '“By winter break they will all know what I can do to them. I have the whole table written down.” Under it stand seven names.',
    alreadyDone: 'I kept the journal and walked with Wren to the counseling office.', evidence: { what: 'The journal, open at the page', where: 'Locked drawer in room 114', by: 'Sofia Castellane' },
  });

  yield '2026-09-14 12:40';
  const scene = await opened(context, 'maria', report, {
    about: 'wren', team: ['maria', 'samuel', 'zoe', 'sofia'], reason: 'Names of students under a sentence that may be meant as a threat, after weeks of trouble at lunch. We want to know what Wren means, and what is being done to Wren.',
  });
  await named(scene, 'maria', 'guardian', 'judith-castellaw', 'Mother. Shared custody, so both parents are told.');
  await named(scene, 'maria', 'guardian', 'norman-castellaw', 'Father.');
  const target = await named(scene, 'maria', 'target', 'anne-sophie', 'First name on the page.');
  await named(scene, 'maria', 'target-guardian', 'helene-talbrecq', 'Mother of Anne-Sophie; asks to be spoken to in French.');

  yield '2026-09-14 13:30';
  await madeSafe(scene, 'samuel', on('2026-09-14', '12:15'), {
    urgency: 'today', whereabouts: 'In the counseling office since 10:40', supervisor: 'Maria Núñez', belongings: 'apart', targets: 'safe', targetsHow: 'Anne-Sophie has lunch in the library with a friend, and goes to third period with a teacher.',
  }, [
    { what: 'An adult at the lunch tables of ninth grade', owner: 'samuel', until: '2026-12-18' },
    { what: 'Samuel meets Wren at the front door on Mondays', owner: 'samuel', until: '2026-12-18' },
  ]);
  await told(scene, 'maria', 'guardian-of-subject', on('2026-09-14', '13:10'), { method: 'phone', reached: 'Judith Castellaw, mother', said: 'What the page says, where Wren is, and that we want to meet tomorrow. We asked about weapons; there are none at her home.' });

  yield '2026-09-15 09:05';
  await begunAssessment(scene, 'zoe');
  const withWren = await interviewed(scene, {
    by: 'zoe', person: 'Wren Castellaw', part: 'person-of-concern', place: 'Zoë’s office', happened: on('2026-09-15', '09:20'),
    quotes: '“I wanted them scared, the way I was.” “They put my face on a thing and everybody laughed for a month.” “I wouldn’t know how to hurt anybody.”',
    impressions: 'Looked at the floor when the photo came up. Spoke freely about the spring show. Asked twice whether Anne-Sophie was all right.',
  });
  await interviewed(scene, {
    by: 'maria', person: 'Sofia Castellane', part: 'staff', place: 'Room 114', happened: on('2026-09-15', '12:10'), guardianTold: 'not-needed',
    quotes: '“I have read that journal for a year. This is the first page that frightened me, and it frightened me for Wren.”',
  });
  const withTarget = await interviewed(scene, {
    by: 'maria', person: 'Anne-Sophie Talbrecq', part: 'target', place: 'Library', happened: on('2026-09-15', '13:00'), othersPresent: 'Her mother, by phone', language: 'English and French',
    quotes: '“I laughed at the photo. I didn’t make it.” “I go the long way now.”', impressions: 'Afraid, and also ashamed of having laughed.',
  });
  const withMother = await spoke(scene, { by: 'maria', with: 'judith-castellaw', way: 'in-person', happened: on('2026-09-15', '15:30'), said: 'She did not know about the photo. She wants help for Wren and will come whenever we ask.' });

  yield '2026-09-16 08:45';
  await askedAboutWeapons(scene, { by: 'maria', askedOf: 'guardian', askedOfName: 'Judith Castellaw', happened: on('2026-09-15', '15:45'), answer: 'none' });
  const rifle = await askedAboutWeapons(scene, {
    by: 'samuel', askedOf: 'guardian', askedOfName: 'Norman Castellaw', happened: on('2026-09-16', '08:10'), answer: 'accessible', storage: 'One hunting rifle in a glass case in the living room', action: 'locked',
    verifiedBy: 'Norman Castellaw sent a picture of the lock; the key stays at his workplace', verifiedOn: '2026-09-16',
  });
  await lookedAtPlan(scene, 'maria', { planConsulted: 'yes', tookPart: 'Maria Núñez, who keeps the 504 plan' });
  const first = await answered(scene, 'zoe', whatHappened);

  yield '2026-09-17 10:30';
  const kept = await answered(scene, 'maria', whatHelps, first);

  yield '2026-09-17 14:40';
  const determination = await determined(scene, {
    by: 'samuel', level: 'moderate', happened: on('2026-09-17', '14:00'), present: ['maria', 'samuel', 'zoe', 'sofia'], citations: [withWren, withTarget, withMother, rifle, kept.get('stressor-mistreatment')!, kept.get('planning-steps')!],
    rationale: 'Nobody is in danger now: no plan, no day, no means, and Wren is sorry that Anne-Sophie is afraid. The hurt behind the page goes on, though, and Wren had nobody to go to on the day it was written. Without help it could turn into something else.',
  });
  await signed(scene, 'samuel', determination);
  await signed(scene, 'maria', determination);

  yield '2026-09-17 15:20';
  await signed(scene, 'sofia', determination);

  yield '2026-09-18 08:30';
  await told(scene, 'maria', ['target', target], on('2026-09-18', '08:10'), { method: 'in-person', reached: 'Anne-Sophie Talbrecq', namesSubject: 'yes', namesBasis: 'She saw the page and knows whose it is; both families agreed that we speak openly with her.', said: 'What we do so that she is safe at lunch and between classes, and whom she can call.' });
  await told(scene, 'maria', ['guardian-of-target', target], on('2026-09-18', '08:25'), { method: 'interpreter', interpreter: 'French, by the district’s telephone service', reached: 'Hélène Talbrecq', namesSubject: 'no', said: 'What we do to keep Anne-Sophie safe, and whom to call. She asked for a safe way to third period; it begins today.' });
  await told(scene, 'samuel', 'reporter', on('2026-09-18', '08:40'), { method: 'in-person', said: 'Thank you; the school has looked into it and is following up.' });

  yield* wrenIsHelped(scene, kept);
};
