import type { Story } from '../stories.js';
import { reported } from './reporting.js';
import { askedForSeal } from './restraining.js';
import { opened } from './triaging.js';
import { on } from './when.js';

/** Sealed by a court: nobody finds it any more; the district knows its number, its school and the order. */
export const priscilla: Story = async function* (context) {
  yield '2026-10-06 13:10';
  const report = await reported(context, { by: 'leonid', for: 'grant' }, {
    at: 'middle', subject: 'Priscilla Hathorne-Quill', channel: 'spoken', happened: on('2026-10-06', '12:40'), place: 'Lunch', words: '“You will all be sorry.” She said it to nobody, and then would not say more.',
  });

  yield '2026-10-06 14:00';
  const scene = await opened(context, 'grant', report, { about: 'priscilla', team: ['grant', 'thandiwe'], reason: 'Said once. Something is going on at home, and we want to ask.' });

  yield '2026-11-12 10:15';
  const agreed = await askedForSeal(scene, 'irene', { basis: 'court-order', orderReference: 'Order of November 11, 2026', reason: 'The court sealed everything about the family that the school holds.' });

  yield '2026-11-12 11:30';
  await agreed('ingrid');
};
