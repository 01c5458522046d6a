import type { DemoContext } from './district-ids.js';
import { play, type Story } from './stories.js';
import { gameDrawing } from './stories/game-drawing.js';
import { journalEntry } from './stories/journal-entry.js';
import { kickball } from './stories/kickball.js';
import { knifeAtTheGym } from './stories/knife-at-the-gym.js';
import { listRumor } from './stories/list-rumor.js';
import { testDayJoke } from './stories/test-day-joke.js';
import { underTheBed } from './stories/under-the-bed.js';
import { unkindMessages } from './stories/unkind-messages.js';
import { wren } from './stories/wren.js';

const reports: readonly Story[] = [gameDrawing, kickball, journalEntry, testDayJoke, listRumor, unkindMessages, underTheBed, knifeAtTheGym];
const cases: readonly Story[] = [wren];

/** The reports and cases of the demo, at every stage of their life. */
export function seedCases(context: DemoContext): Promise<void> {
  return play([...reports, ...cases], context);
}
