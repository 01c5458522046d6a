import type { Story } from '../stories.js';
import { told } from './notifying.js';
import { choseProtocol, decidedStage } from './going-on.js';
import { reported } from './reporting.js';
import { opened } from './triaging.js';
import { on } from './when.js';
import { madeSafe, named } from './working.js';

/** On a protocol that begins with a preliminary determination: it was made this morning, and two people were told at once. */
export const kai: Story = async function* (context) {
  yield '2026-11-19 16:20';
  await choseProtocol(context, 'irene', { protocol: 'virginia-shape', edition: '1.1', school: 'elementary', from: '2026-11-20', reason: 'The elementary school tries the order with a preliminary determination until the board meets in May.' });

  yield '2026-11-20 08:50';
  const report = await reported(context, { by: 'beatriz', for: 'naomi' }, {
    at: 'elementary', subject: 'Kai Greyhorse, third grade', channel: 'spoken', happened: on('2026-11-20', '08:20'), place: 'Coat hooks', targets: 'Graciela', weapon: ['unknown'],
    words: '“My uncle’s knife is in the truck. I’ll bring it and then you’ll stop.” He said it to Graciela and again to me, and would not take it back.', alreadyDone: 'He reads with the aide; Graciela sits with me.',
  });

  yield '2026-11-20 09:20';
  const scene = await opened(context, 'naomi', report, { about: 'kai', team: ['naomi', 'beatriz'], reason: 'He said it twice, with a knife that may be there. We want to know what Graciela is to stop.' });
  await named(scene, 'naomi', 'guardian', 'rowena-greyhorse', 'Mother.');
  await named(scene, 'naomi', 'target', 'graciela', 'In the same class.');
  await madeSafe(scene, 'naomi', on('2026-11-20', '09:00'), { urgency: 'today', whereabouts: 'In the reading room', supervisor: 'The aide, then Naomi Tso-Redhouse', belongings: 'apart', targets: 'safe', targetsHow: 'In class, beside Beatriz Fontanela' });

  yield '2026-11-20 10:05';
  await decidedStage(scene, 'naomi', {
    stage: 'preliminary-determination', choice: 'threat-found', reason: 'He named a knife, where it lies and whom he means, and said it again when he was asked. He is eight; that lowers nothing.', written: ['At the coat hooks, after Graciela took his place in the line for the third day.'],
    tookPart: ['naomi', 'beatriz'], happened: on('2026-11-20', '09:50'),
  });

  yield '2026-11-20 10:30';
  await told(scene, 'naomi', 'superintendent', on('2026-11-20', '10:10'), { method: 'phone', reached: 'Margaret Oyelaran-Steele', said: 'That the team found a threat, that nobody is hurt, and who leads.' });
  await told(scene, 'naomi', 'guardian-of-subject', on('2026-11-20', '10:20'), { method: 'phone', result: 'left-message', said: 'To call back today; nothing about what was said.' });
};
