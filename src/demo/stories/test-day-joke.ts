import type { Story } from '../stories.js';
import { reported } from './reporting.js';
import { isAbout, secondRead, triaged } from './triaging.js';
import { about } from './when.js';

/** A second reader who does not agree: the report goes back to triage. */
export const testDayJoke: Story = async function* (context) {
  yield '2026-11-18 15:20';
  const report = await reported(context, { by: 'anjali', for: 'maria' }, {
    at: 'high', subject: 'Meenakshi R.', channel: 'online', happened: about('2026-11-17', '21:30'), place: 'A study chat', targets: 'Nobody in particular',
    words: '“If this test isn’t moved I’m going to blow up.” Two people answered with laughing faces. One asked whether she meant the school.',
    evidence: { what: 'A picture of the chat', where: 'In my e-mail', by: 'Anjali Deshmaru' },
  });

  yield '2026-11-19 11:30';
  await isAbout(context, 'maria', report, 'meenakshi');
  await triaged(context, 'maria', report, { outcome: 'unfounded', reason: 'A figure of speech before a hard test. No target, no plan, and nothing earlier about her.' });

  yield '2026-11-20 08:30';
  await secondRead(context, 'zoe', report, false, 'I read it the same way, but nobody has talked with her yet, and one student did ask what she meant. Please hear her first, then decide.');
};
