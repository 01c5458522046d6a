import type { Story } from '../stories.js';
import { reported } from './reporting.js';
import { on } from './when.js';

/** A first-grader says what is kept at home: received, waiting for triage. */
export const underTheBed: Story = async function* (context) {
  yield '2026-11-20 11:40';
  await reported(context, { by: 'beatriz', for: 'naomi' }, {
    at: 'elementary', subject: 'Owen Tuckwell-Reyes, first grade', channel: 'spoken', happened: on('2026-11-20', '11:05'), place: 'Reading circle with the first grade', weapon: ['home'],
    words: 'He said that his uncle lets him hold “the real one” and that it is under the bed. He was proud, not angry. He did not talk about hurting anybody.',
    alreadyDone: 'I told his class teacher. He is in class and does not know that I am writing this.',
  });
};
