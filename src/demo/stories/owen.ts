import type { Story } from '../stories.js';
import { reported } from './reporting.js';
import { declaredConflict, statedNoConflict } from './restraining.js';
import { opened } from './triaging.js';
import { on } from './when.js';
import { madeSafe } from './working.js';

/** The counselor who manages the case stands too close to the family: it passes to the district. */
export const owen: Story = async function* (context) {
  yield '2026-11-17 09:40';
  const report = await reported(context, { by: 'beatriz', for: 'naomi' }, {
    at: 'elementary', subject: 'Owen Tuckwell-Reyes', channel: 'spoken', happened: on('2026-11-17', '09:05'), place: 'Blocks corner', words: '“I’ll make you bleed.” He held a wooden block over another child, and put it down when he was asked.', alreadyDone: 'He is beside me.',
  });

  yield '2026-11-17 10:30';
  const scene = await opened(context, 'naomi', report, { about: 'owen', team: ['naomi', 'beatriz'], reason: 'Third time this month, and this time with something in his hand. We want to know what it is about.', unstated: true });
  await statedNoConflict(scene, ['beatriz']);
  await madeSafe(scene, 'naomi', on('2026-11-17', '10:45'), { urgency: 'today', whereabouts: 'In class, beside his teacher', supervisor: 'Beatriz Fontanela', targets: 'none' });

  yield '2026-11-18 08:20';
  await declaredConflict(scene, 'naomi', 'close', 'I did not see it at once: his mother and I share a house on weekends. Somebody else has to lead this.');

  yield '2026-11-18 09:05';
  await statedNoConflict(scene, ['irene']);
};
