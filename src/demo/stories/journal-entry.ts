import type { Story } from '../stories.js';
import { reported } from './reporting.js';
import { acknowledged, isAbout, secondRead, triaged } from './triaging.js';
import { trackMember, trackOf, tracked } from './tracking.js';
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
  const track = await trackOf(context, report);
  await trackMember(context, 'zoe', track, 'maria');

  yield '2026-10-06 11:30';
  await tracked(context, 'zoe', track, { kind: 'done', happened: on('2026-10-06', '09:45'), body: 'Sat with her for an hour. She has thought of dying for some weeks, has no day in mind, and wants it to stop. We wrote her safety plan together; a copy is with her.' });
  await tracked(context, 'zoe', track, { kind: 'guardian-contact', happened: on('2026-10-06', '10:05'), body: 'Her father came at ten. He did not know. He stays with her today and tonight.' });
  await tracked(context, 'zoe', track, { kind: 'means-safety', happened: on('2026-10-06', '10:20'), body: 'Pain tablets in the bathroom: her father locks them in his car today and sends a word when it is done. No firearm in the house, asked of both.' });
  await tracked(context, 'zoe', track, { kind: 'next-step', happened: on('2026-10-06', '11:20'), dueOn: '2026-12-02', body: 'First visit at the clinic on Thursday; Maria walks with her to class until then. We look at the safety plan again together.' });

  yield '2026-10-07 08:10';
  await secondRead(context, 'maria', report, true, 'Zoë was with her within minutes, and her father came at ten. Nothing in the journal or in what she told us concerns anybody else.');
};
