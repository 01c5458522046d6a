import type { Story } from '../stories.js';
import { reported } from './reporting.js';
import { opened } from './triaging.js';
import { on } from './when.js';
import { named } from './working.js';

/** Opened this morning: triage is done, immediate safety is the next thing. */
export const mateo: Story = async function* (context) {
  yield '2026-11-20 09:25';
  const report = await reported(context, { by: 'anjali', for: 'maria' }, {
    at: 'high', subject: 'Mateo Q., tenth grade', channel: 'spoken', happened: on('2026-11-20', '08:55'), place: 'Hall outside the gym', targets: 'Yousef (يوسف الطحّان)', selfHarm: 'unknown',
    words: 'He said to Yousef, close up and not loud: “After the break I’ll be waiting at your bus, and nobody will be there to help you.” Yousef did not answer.',
    alreadyDone: 'I brought Yousef to the counseling office. Mateo is in second period.',
  });

  yield '2026-11-20 10:40';
  const scene = await opened(context, 'maria', report, { about: 'mateo-quintanilla', team: ['maria', 'samuel', 'zoe'], unstated: true, reason: 'A threat with a place and a time, to a student who stands alone here. We do not know what lies behind it.' });
  await named(scene, 'maria', 'guardian', 'rosario-ibarra', 'Mother. Spanish, with an interpreter; after 3:30 PM.');
  await named(scene, 'maria', 'target', 'yousef', 'In tenth grade since September; learns English.');
  await named(scene, 'maria', 'target-guardian', 'salma-tahhan', 'Mother. Arabic, with an interpreter.');
  await named(scene, 'maria', 'target-guardian', 'karim-tahhan', 'Father. Arabic, with an interpreter; evenings.');
};
