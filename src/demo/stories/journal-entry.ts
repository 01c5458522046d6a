import type { Story } from '../stories.js';
import { reported } from './reporting.js';
import { acknowledged, isAbout, secondRead, triaged } from './triaging.js';
import { on } from './when.js';

/** A student in pain, and no threat to anybody else: the suicide protocol, at once and with a person at its other end. */
export const journalEntry: Story = async function* (context) {
  yield '2026-10-06 09:20';
  const report = await reported(context, { by: 'sofia', for: 'samuel' }, {
    at: 'high', subject: 'Siobhán O’Dunleavy, tenth grade', channel: 'written', happened: on('2026-10-06', '08:50'), place: 'English class', selfHarm: 'yes', weapon: ['unknown'],
    words: 'In today’s journal she wrote that she does not want to be here any more and that nobody would notice. There is nothing in it about other people.',
    alreadyDone: 'I walked with her to the counseling office. She is not alone.', evidence: { what: 'The journal page', where: 'With me, in a closed folder', by: 'Sofia Castellane' },
  });

  yield '2026-10-06 09:35';
  await isAbout(context, 'samuel', report, 'siobhan');
  await triaged(context, 'samuel', report, { outcome: 'routed', route: 'suicide', to: 'zoe', reason: 'She may hurt herself, and there is no sign of a threat to others. This belongs to the suicide protocol, which begins now.' });

  yield '2026-10-06 09:40';
  await acknowledged(context, 'zoe', report);

  yield '2026-10-07 08:10';
  await secondRead(context, 'maria', report, true, 'Zoë was with her within minutes, and her father came at ten. Nothing in the journal or in what she told us concerns anybody else.');
};
