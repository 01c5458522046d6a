import type { Story } from '../stories.js';
import { reported } from './reporting.js';
import { isAbout, secondRead, triaged } from './triaging.js';
import { on } from './when.js';

/** Anger that passed: addressed with support, and confirmed by the district's coordinator where the school has no second reader. */
export const kickball: Story = async function* (context) {
  yield '2026-09-10 12:50';
  const report = await reported(context, { by: 'beatriz', for: 'naomi' }, {
    at: 'elementary', subject: 'Sara P., fifth grade', channel: 'spoken', happened: on('2026-09-10', '12:15'), place: 'Kickball field', targets: 'A boy on the other team',
    words: 'Her team lost at kickball and she shouted at a boy on the other team: “I’m going to kill you.” He laughed and she stomped off. Ten minutes later she was calm and told him she was sorry.',
    alreadyDone: 'I stayed with her until she had calmed down, and asked the boy how he was. He said he was fine.',
  });

  yield '2026-09-10 14:30';
  await isAbout(context, 'naomi', report, 'sara-penhallow');
  await triaged(context, 'naomi', report, {
    outcome: 'addressed', reason: 'Said in a moment of anger that passed within minutes. No plan, no weapon, nothing like it before. She was sorry before anybody asked her to be, and the boy is not afraid.',
    whatWasDone: 'I talked with her and with the boy, each alone. She chose two things to do when she loses: drink water, and ask for a minute at the fence. I called both families.',
  });

  yield '2026-09-11 09:15';
  await secondRead(context, 'irene', report, true, 'I read the report and the notes of both talks. Nothing points beyond the moment, and both families know.');
};
