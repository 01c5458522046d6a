import type { Story } from '../stories.js';
import { answered, askedAboutWeapons, begunAssessment, determined, interviewed, lookedAtPlan, signed, spoke } from './assessing.js';
import { whatHappened, whatHelps } from './chau-answers.js';
import { told } from './notifying.js';
import { reported } from './reporting.js';
import { opened } from './triaging.js';
import { about, on } from './when.js';
import { madeSafe, named } from './working.js';

/** Assessed, with a member who sees it differently: the level is provisional until a third one has signed. */
export const chau: Story = async function* (context) {
  yield '2026-10-29 13:15';
  const report = await reported(context, { by: 'anjali', for: 'maria' }, {
    at: 'high', subject: 'Nguyễn Bảo Châu', channel: 'online', happened: on('2026-10-28', '20:05'), place: 'The mock trial team’s chat', targets: 'The mock trial team', weapon: ['none'],
    words: '“You will all be sorry on the day of the trial. I mean it.” The same sentence, without its end, stood there the evening before.',
    evidence: { what: 'Pictures of both messages', where: 'In my e-mail', by: 'Anjali Deshmaru' },
  });

  yield '2026-10-29 15:00';
  const scene = await opened(context, 'maria', report, { about: 'bao-chau', team: ['maria', 'samuel', 'zoe', 'sofia'], reason: 'Said twice, to named people, about a day that everybody knows. We cannot tell yet what she means.' });
  await named(scene, 'maria', 'guardian', 'thu-ha', 'Mother. Vietnamese, with an interpreter; before noon.');
  await named(scene, 'maria', 'guardian', 'quoc-bao', 'Father.');
  await named(scene, 'maria', 'target', null, 'The five members of the mock trial team');

  yield '2026-10-30 08:40';
  await madeSafe(scene, 'samuel', on('2026-10-30', '08:00'), { urgency: 'today', whereabouts: 'In class; was met at the door', supervisor: 'Sofia Castellane in first period, Maria Núñez from then on', targets: 'safe', targetsHow: 'The coach is at every practice, and the five know whom to call.' },
    [{ what: 'An adult at every mock trial practice', owner: 'sofia', until: '2026-12-11' }]);
  await told(scene, 'maria', 'guardian-of-subject', on('2026-10-30', '10:30'), { method: 'interpreter', interpreter: 'Vietnamese, by the district’s telephone service', reached: 'Lê Thị Thu Hà', said: 'What was written, that we want to understand it, and when we can meet. We asked about weapons.' });

  yield '2026-11-02 09:10';
  await begunAssessment(scene, 'maria');
  const mother = await spoke(scene, {
    by: 'maria', with: 'thu-ha', way: 'in-person', happened: on('2026-11-02', '10:00'), language: 'Vietnamese', interpreter: 'A certified interpreter in the room; not a relative',
    said: 'She did not know about the team. Her own mother is dying in Vietnam and Châu hears the calls at night. She asks that the coach answer her daughter.',
  });
  await askedAboutWeapons(scene, { by: 'maria', askedOf: 'guardian', askedOfName: 'Lê Thị Thu Hà', happened: on('2026-11-02', '10:20'), answer: 'none' });
  const withChau = await interviewed(scene, {
    by: 'maria', person: 'Nguyễn Bảo Châu', part: 'person-of-concern', place: 'Counseling office', happened: on('2026-11-02', '12:30'),
    quotes: '“I was going to read their messages out loud in front of the judge.” “I want to win an argument, not a fight.”', impressions: 'Precise, angry, wanted every word written down. Softer when her grandmother came up.',
  });

  yield '2026-11-04 14:20';
  const withTeam = await interviewed(scene, {
    by: 'sofia', person: 'Two members of the team, together at their wish', part: 'target', place: 'Room 114', happened: about('2026-11-04', '12:30'),
    quotes: '“She doesn’t say things she doesn’t mean. That’s what scares me.” “I think it’s about the jokes.”',
  });
  await lookedAtPlan(scene, 'maria');
  const first = await answered(scene, 'maria', whatHappened);

  yield '2026-11-12 15:05';
  const kept = await answered(scene, 'zoe', whatHelps, first);

  yield '2026-11-18 15:30';
  const determination = await determined(scene, {
    by: 'maria', level: 'moderate', happened: on('2026-11-18', '14:45'), present: ['maria', 'samuel', 'zoe', 'sofia'], citations: [mother, withChau, withTeam, kept.get('communications-escalation')!, kept.get('stressor-ahead')!],
    rationale: 'No plan for violence and no means. But the grievance goes on, the day is still ahead, and two teammates are afraid. Until the team has been heard and Châu has an answer, we want to stay close.',
    dissent: { by: 'zoe', body: 'I see no threat of violence here, and would call it low. She meant to embarrass people with their own words. Our level should not carry the weight of a coach who did not answer her.' },
  });
  await signed(scene, 'maria', determination);
  await signed(scene, 'samuel', determination);
};
