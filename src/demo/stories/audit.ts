import { localDate } from '../../kernel/local-date.js';
import { DrawSample, SampleDoor } from '../../oversight/index.js';
import type { Story } from '../stories.js';

/** Irene draws four cases of the fall for the auditor. */
export const audit: Story = async function* ({ app, viewers }) {
  yield '2026-11-20 16:10';
  await app.get(DrawSample).run(await app.get(SampleDoor).forDrawing(viewers.irene), {
    auditor: viewers.osvaldo.account, purpose: 'The state’s yearly look at whether the steps of the process are kept, fall of 2026.',
    frame: { schools: [], from: localDate('2026-08-01'), to: localDate('2026-11-20'), state: 'any' }, size: 4, seed: 'fall-2026', until: localDate('2027-01-29'),
  });
};
