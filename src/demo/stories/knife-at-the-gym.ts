import type { Story } from '../stories.js';
import { reported, urgent } from './reporting.js';
import { on } from './when.js';

/** Nobody has triaged it yet: an immediate danger, and minutes later a second report about the same person. */
export const knifeAtTheGym: Story = async function* (context) {
  yield '2026-11-20 13:52';
  await urgent(context, { by: 'sofia', for: 'samuel' }, {
    at: 'high', subject: 'Tobias van der Hoeveling, by the gym doors, gray hoodie',
    words: 'A student came to me after lunch: he showed two people a folding knife behind the gym and said that he is waiting for somebody after the last bell. I called the front office and Officer Whitfield is on her way.',
  });

  yield '2026-11-20 13:58';
  await reported(context, { by: 'anjali', for: 'samuel' }, {
    at: 'high', subject: 'Tobias Hoeveling', channel: 'told', happened: on('2026-11-20', '12:40'), place: 'Behind the gym', weapon: ['seen'], selfHarm: 'unknown', confidential: true, targets: 'A student from another class; they did not know the name',
    words: 'A student whom I support told me that Tobias had “a blade” at lunch and was “done talking”. She is frightened that people find out she told me.',
  });
};
