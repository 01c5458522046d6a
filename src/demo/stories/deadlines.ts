import { ClockRounds } from '../../cases/index.js';
import type { Story } from '../stories.js';

/** On these evenings Waypost goes round the deadlines, as it does every minute where it runs. */
const rounds = ['2026-11-12 18:00', '2026-11-13 18:00', '2026-11-16 18:00', '2026-11-17 18:00', '2026-11-18 18:00', '2026-11-19 18:00', '2026-11-20 17:30'];

/** What must be done by when: started from the records of each open case, met, and passed on where it is late. */
export const deadlines: Story = async function* ({ app }) {
  for (const moment of rounds) {
    yield moment;
    await app.get(ClockRounds).run();
  }
};
