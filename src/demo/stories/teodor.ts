import type { Story } from '../stories.js';
import { answered, askedAboutWeapons, begunAssessment, interviewed, lookedAtPlan, spoke } from './assessing.js';
import { contradicted, mixed, notYetKnown, supported } from './answer.js';
import { movedOn, protects, sought } from './going-on.js';
import { told } from './notifying.js';
import { reported } from './reporting.js';
import { joined, opened } from './triaging.js';
import { on } from './when.js';
import { madeSafe, named, noted, settled } from './working.js';

/** In assessment: unknowns with owners, one of them overdue, a second report that joined the case, and a newer version of the protocol that it moved to. */
export const teodor: Story = async function* (context) {
  yield '2026-11-09 08:10';
  const report = await reported(context, { by: 'leonid', for: 'grant' }, {
    at: 'middle', subject: 'Teo Ljungfors, eighth grade', channel: 'online', happened: on('2026-11-08', '19:05'), place: 'A chat', targets: 'Trần Minh Khôi', weapon: ['unknown'],
    words: '“I’ll beat you bloody Friday after school.” Sent to Khôi on Sunday evening, and again on Monday before first period. Another student was asked to film it.',
    alreadyDone: 'Khôi is with me in the science room.', evidence: { what: 'Pictures of the chat', where: 'With Grant Hollisfield', by: 'Khôi, who sent them to me' },
  });

  yield '2026-11-09 09:00';
  const scene = await opened(context, 'grant', report, {
    about: 'teodor', team: ['thandiwe', 'grant', 'leonid'], reason: 'A named target, a day and a place, said twice, and somebody else drawn in. A fight, not a weapon, as far as we know; but it goes on.',
    officer: { by: 'grant', purpose: 'Advise on the way home and on Friday afternoon. No part in the interviews.', until: '2026-12-18' },
  });
  await named(scene, 'thandiwe', 'guardian', 'birgitta-ljungfors', 'Mother.');
  const target = await named(scene, 'thandiwe', 'target', 'minh-khoi', 'Was his closest friend until September.');
  await named(scene, 'thandiwe', 'target-guardian', 'dang-thi-tuyet-mai', 'Mother of Khôi. Vietnamese, with an interpreter.');
  await named(scene, 'thandiwe', 'other', 'surya', 'Was asked to film it. Person of concern in the linked case of the same day.');
  await named(scene, 'thandiwe', 'witness', 'ethan-chen', 'Was in the chat.');

  yield '2026-11-09 09:40';
  await madeSafe(scene, 'grant', on('2026-11-09', '08:45'), { urgency: 'today', whereabouts: 'In Grant’s office', supervisor: 'Grant Hollisfield', targets: 'safe', targetsHow: 'Khôi goes between classes with Leo or a friend, and rides home with his mother this week.' }, [
    { what: 'Khôi is not alone after school', owner: 'leonid', until: '2026-12-04' },
    { what: 'Teo goes home by the front door with an adult', owner: 'grant', until: '2026-11-20' },
  ]);
  await told(scene, 'grant', 'guardian-of-subject', on('2026-11-09', '10:00'), { method: 'phone', reached: 'Birgitta Ljungfors', said: 'What was sent, where Teo is, and that we want to understand it with her.' });
  await told(scene, 'thandiwe', ['target', target], on('2026-11-09', '10:20'), { method: 'in-person', reached: 'Khôi', namesSubject: 'yes', namesBasis: 'The messages came to him under a name; there is nothing to keep from him.', said: 'Who goes with him and whom to call.' });

  yield '2026-11-10 13:05';
  await begunAssessment(scene, 'thandiwe');
  await told(scene, 'thandiwe', ['guardian-of-target', target], on('2026-11-10', '12:40'), { method: 'interpreter', interpreter: 'Vietnamese, by the district’s telephone service', reached: 'Đặng Thị Tuyết Mai', namesSubject: 'no', said: 'What we do to keep Khôi safe after school, and whom to call. She will pick him up this week.' });
  await interviewed(scene, {
    by: 'thandiwe', person: 'Teo Ljungfors', part: 'person-of-concern', place: 'Counseling office', happened: on('2026-11-10', '09:10'), quotes: '“He told everybody about my dad.” “I’m not going to do it. I want him to think I will.”', impressions: 'Loud at first, then very quiet. Did not want to say what was told about his father.',
  });
  await interviewed(scene, {
    by: 'leonid', person: 'Khôi', part: 'target', place: 'Science room', happened: on('2026-11-10', '12:30'), quotes: '“I only told one person, because I was worried about him.”', impressions: 'More sad than afraid.',
  });
  await spoke(scene, { by: 'grant', with: 'birgitta-ljungfors', way: 'phone', happened: on('2026-11-10', '16:30'), said: 'The father has been in the hospital since September and Teo will not talk about it. She did not know about Friday.' });
  await lookedAtPlan(scene, 'thandiwe');

  yield '2026-11-12 09:50';
  const second = await reported(context, { by: 'leonid', for: 'grant' }, {
    at: 'middle', subject: 'Teo L.', channel: 'spoken', happened: on('2026-11-12', '09:20'), place: 'Hall by the lockers', targets: 'Khôi', weapon: ['none'],
    words: '“Tomorrow’s Friday,” to Khôi, in passing. He walked on when he saw me.',
  });
  await joined(scene, 'grant', second, 'The same two students and the same Friday: it belongs to the case that is open.', '2026-11-13');
  await askedAboutWeapons(scene, { by: 'grant', askedOf: 'guardian', askedOfName: 'Birgitta Ljungfors', happened: on('2026-11-12', '10:30'), answer: 'not-yet-known', triedBy: 'Grant Hollisfield', triedHow: 'Asked by phone; she will look in the garage, where the father keeps his tools', owner: 'grant', due: '2026-11-17' });

  yield '2026-11-13 15:40';
  await settled(scene, 'thandiwe', 'Read the new report', 'It says the same again, and that he walks on when somebody looks. Friday stays the day to watch.');
  await noted(scene, 'grant', on('2026-11-13', '15:20'), 'Friday afternoon passed quietly. Teo went home with his mother at 2:50, Khôi with his at 3:10. Officer Whitfield stood at the bus loop, as at any other day.');

  yield '2026-11-16 14:15';
  await answered(scene, 'thandiwe', {
    'motive-grievance': supported('Teo believes that Khôi told the grade about his father’s illness.', 'person-of-concern', 'target'),
    'motive-goal': mixed('“I’m not going to do it. I want him to think I will.” The messages say otherwise.', 'person-of-concern', 'messages'),
    'motive-other-ways': contradicted('He has not spoken with Khôi since September, nor with any adult.', 'person-of-concern', 'staff'),
    'communications-intent': supported('Two messages and one remark in the hall, all about Friday after school.', 'messages', 'witness'),
    'communications-warning': contradicted('Nobody was told to stay away.', 'witness'),
    'communications-escalation': mixed('The same words twice, then shorter. Nothing since Friday passed.', 'messages', 'staff'),
    'stressor-recent': supported('His father has been in the hospital since September.', 'family', 'target'),
    'stressor-ahead': notYetKnown('We do not know when the father comes home, or what the doctors have told the family.', 'thandiwe', '2026-12-01', 'family'),
    'violence-encouraged': supported('Four students put laughing faces under the message; one offered to hold the jackets.', 'messages'),
    'others-precautions': supported('Khôi does not ride the bus.', 'target', 'family'),
  });
  await answered(scene, 'leonid', {
    'planning-steps': notYetKnown('Did he choose the place behind the bleachers because no camera sees it? Ethan was in the chat and has not been heard yet.', 'leonid', '2026-11-18', 'messages'),
    'planning-rehearsal': contradicted('Nothing of the kind.', 'witness', 'staff'),
    'protective-trusted-person': supported('His older cousin, who drives him to soccer.', 'person-of-concern', 'family'),
    'protective-belonging': supported('Soccer, and the younger players whom he coaches on Saturdays.', 'family', 'staff'),
  });

  yield '2026-11-20 13:05';
  await movedOn(scene, 'grant', 'The new version asks for protective factors and for each source, which is what we lack here. Nothing that we answered is lost by it.');
  await protects(scene, 'thandiwe', 'His cousin drives him to soccer twice a week and talks with him about his father.', 'Teo, his mother and Khôi');
  await sought(scene, 'grant', { source: 'source-guardian', status: 'done', who: 'Birgitta Ljungfors, by phone on November 10', reason: '' });
  await sought(scene, 'grant', { source: 'source-subject', status: 'done', who: 'Teo, on November 10', reason: '' });
};
