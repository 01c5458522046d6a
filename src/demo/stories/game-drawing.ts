import type { Story } from '../stories.js';
import { reported } from './reporting.js';
import { isAbout, secondRead, triaged } from './triaging.js';
import { on } from './when.js';

/** A drawing that its context explains: the decision not to assess is written down, with a second reader. */
export const gameDrawing: Story = async function* (context) {
  yield '2025-10-08 14:55';
  const report = await reported(context, { by: 'sofia', for: 'maria' }, {
    at: 'high', subject: 'Kaimana K.', channel: 'drawing', happened: on('2025-10-08', '13:40'), place: 'Art room', weapon: ['none'], selfHarm: 'unknown',
    words: 'A page left on the drying rack shows stick figures lying on the floor of a building, with the word “SCHOOL” over the door.',
    evidence: { what: 'The drawing', where: 'In my desk in the English office', by: 'Sofia Castellane' },
  });

  yield '2025-10-09 10:10';
  await isAbout(context, 'maria', report, 'kaimana');
  await triaged(context, 'maria', report, {
    outcome: 'unfounded',
    reason: 'The art class is designing levels for games. Kaimana showed me the whole set: an empty building in which players wake up after a storm. Grades are good, friends and teachers see no change, and nothing like it has been reported before.',
  });

  yield '2025-10-10 08:40';
  await secondRead(context, 'zoe', report, true, 'The other pages show the same game, and the account fits what the art class was asked to do.');
};
