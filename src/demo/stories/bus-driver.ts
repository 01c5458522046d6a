import type { Story } from '../stories.js';
import { answered, begunAssessment, interviewed } from './assessing.js';
import { contradicted, notYetKnown, supported } from './answer.js';
import { reported } from './reporting.js';
import { opened } from './triaging.js';
import { on } from './when.js';
import { joinedTeam, madeSafe, noted } from './working.js';

/** The person of concern works for the district: no guardian and no plan, and the coordinator on the team. */
export const busDriver: Story = async function* (context) {
  yield '2026-11-12 16:05';
  const report = await reported(context, { by: 'leonid', for: 'grant' }, {
    at: 'middle', subject: 'Wojciech Brandlik, who drives the north route', channel: 'spoken', happened: on('2026-11-12', '15:30'), place: 'Bus loop', targets: 'Nobody named', selfHarm: 'unknown',
    words: '“If they write me up one more time, I’ll leave the whole bus in a ditch, and then they can write that up.” He said it to another driver. No students were near.',
  });

  yield '2026-11-12 16:40';
  const scene = await opened(context, 'grant', report, { about: 'wojciech', team: ['grant', 'thandiwe'], reason: 'Students ride with him tomorrow morning. Whatever he meant, we have to know before that. He is a grown man and a colleague: the same questions, and the same respect.' });
  await joinedTeam(scene, 'grant', 'irene');

  yield '2026-11-12 17:15';
  await madeSafe(scene, 'grant', on('2026-11-12', '17:00'), { urgency: 'today', whereabouts: 'At home since four; he was reached by phone and agrees', release: 'away', targets: 'none' },
    [{ what: 'He does not drive until the team has finished; paid work in the garage', owner: 'irene', until: '2026-12-04' }]);

  yield '2026-11-13 10:30';
  await begunAssessment(scene, 'thandiwe');
  await interviewed(scene, {
    by: 'thandiwe', person: 'Wojciech Brandlik', part: 'person-of-concern', place: 'Garage office', happened: on('2026-11-13', '09:00'), othersPresent: 'A union representative, at his wish', guardianTold: 'not-needed',
    quotes: '“It was the stupidest thing I ever said. I have driven these students for eleven years.” “I haven’t slept since the schedule changed.”', impressions: 'Sat forward the whole time. Brought his own notes. Wept once.',
  });

  yield '2026-11-18 16:20';
  await answered(scene, 'thandiwe', {
    'motive-grievance': supported('Three write-ups for late runs since the route was made longer in September.', 'person-of-concern', 'records'),
    'motive-goal': contradicted('Nothing in what he says, or in what others have heard, wishes harm to anybody.', 'person-of-concern', 'witness', 'staff'),
    'motive-other-ways': supported('He wrote to the transportation office twice. The second letter was not answered.', 'records', 'person-of-concern'),
    'communications-intent': supported('The sentence at the bus loop, as reported. The other driver confirms the words.', 'witness'),
    'communications-warning': contradicted('Nobody was warned.', 'witness'),
    'communications-escalation': contradicted('Said once. Nobody has heard anything like it before or since.', 'witness', 'staff'),
    'stressor-recent': supported('A longer route, and he sleeps four hours a night.', 'person-of-concern', 'staff'),
    'despair-self-harm': notYetKnown('He said “I am fine” and looked away. The district’s employee counselor sees him after the break and asks.', 'thandiwe', '2026-12-01', 'person-of-concern'),
    'others-worried': contradicted('Two drivers and the dispatcher have known him for years and are not worried. They say why.', 'witness', 'staff'),
  });
  await noted(scene, 'irene', on('2026-11-18', '15:45'), 'The write-ups are a matter for his supervisor and stay out of this file. What belongs here is the schedule: the transportation office looks at the route again by December 4.');
};
