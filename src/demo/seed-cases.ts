import type { DemoContext } from './district-ids.js';
import { play, type Story } from './stories.js';
import { beckett } from './stories/beckett.js';
import { busDriver } from './stories/bus-driver.js';
import { chau } from './stories/chau.js';
import { gameDrawing } from './stories/game-drawing.js';
import { ilinca } from './stories/ilinca.js';
import { jiho } from './stories/jiho.js';
import { john } from './stories/john.js';
import { jordan } from './stories/jordan.js';
import { journalEntry } from './stories/journal-entry.js';
import { katie } from './stories/katie.js';
import { kickball } from './stories/kickball.js';
import { knifeAtTheGym } from './stories/knife-at-the-gym.js';
import { listRumor } from './stories/list-rumor.js';
import { mateo } from './stories/mateo.js';
import { surya } from './stories/surya.js';
import { teodor } from './stories/teodor.js';
import { testDayJoke } from './stories/test-day-joke.js';
import { underTheBed } from './stories/under-the-bed.js';
import { unkindMessages } from './stories/unkind-messages.js';
import { wren } from './stories/wren.js';

/** Reports that opened no case, oldest first. */
const reports: readonly Story[] = [gameDrawing, kickball, journalEntry, testDayJoke, listRumor, unkindMessages, underTheBed, knifeAtTheGym];
/** Cases by how far they have come: closed, nearly so, followed up, planned, assessed, just opened. */
const cases: readonly Story[] = [beckett, jordan, wren, jiho, surya, john, chau, ilinca, teodor, busDriver, katie, mateo];

/** The reports and cases of the demo, at every stage of their life. */
export function seedCases(context: DemoContext): Promise<void> {
  return play([...reports, ...cases], context);
}
