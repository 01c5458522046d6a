import type { Story } from '../stories.js';
import { reported } from './reporting.js';
import { isAbout, triaged } from './triaging.js';
import { about } from './when.js';

/** Routed to the bullying process this morning: its receiver has not acknowledged it, and nobody has read it a second time. */
export const unkindMessages: Story = async function* (context) {
  yield '2026-11-20 09:10';
  const report = await reported(context, { by: 'leonid', for: 'grant' }, {
    at: 'middle', subject: 'Zofia W., sixth grade', channel: 'online', happened: about('2026-11-18'), place: 'A class chat', targets: 'Haseya Yázhí',
    words: 'Haseya showed me messages from three evenings. Zofia calls her names and tells the others not to sit with her: “Whoever talks to her is out too.” There is no threat in them.',
    evidence: { what: 'Pictures of the chat', where: 'On Haseya’s phone; her mother has copies', by: 'Delphine Yázhí' },
  });

  yield '2026-11-20 10:15';
  await isAbout(context, 'grant', report, 'zofia');
  await triaged(context, 'grant', report, { outcome: 'routed', route: 'bullying', to: 'thandiwe', reason: 'Repeated, aimed at one student, and meant to shut her out. No threat of violence. The bullying process begins today, with Haseya’s safety first.' });
};
