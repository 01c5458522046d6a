import type { DemoContext } from './district-ids.js';
import { play, type Story } from './stories.js';
import { audit } from './stories/audit.js';
import { beckett } from './stories/beckett.js';
import { busDriver } from './stories/bus-driver.js';
import { byLaw } from './stories/by-law.js';
import { chau } from './stories/chau.js';
import { deadlines } from './stories/deadlines.js';
import { gameDrawing } from './stories/game-drawing.js';
import { ilinca } from './stories/ilinca.js';
import { jiho } from './stories/jiho.js';
import { john } from './stories/john.js';
import { jordan } from './stories/jordan.js';
import { journalEntry } from './stories/journal-entry.js';
import { kai } from './stories/kai.js';
import { katie } from './stories/katie.js';
import { kickball } from './stories/kickball.js';
import { knifeAtTheGym } from './stories/knife-at-the-gym.js';
import { lawsuit } from './stories/lawsuit.js';
import { listRumor } from './stories/list-rumor.js';
import { mateo } from './stories/mateo.js';
import { owen } from './stories/owen.js';
import { priscilla } from './stories/priscilla.js';
import { surya } from './stories/surya.js';
import { teodor } from './stories/teodor.js';
import { testDayJoke } from './stories/test-day-joke.js';
import { training } from './stories/training.js';
import { underTheBed } from './stories/under-the-bed.js';
import { unkindMessages } from './stories/unkind-messages.js';
import { wren } from './stories/wren.js';

/** What the district keeps beside its cases. */
const office: readonly Story[] = [training, deadlines];
/** Reports that opened no case, oldest first. */
const reports: readonly Story[] = [gameDrawing, kickball, journalEntry, testDayJoke, listRumor, unkindMessages, underTheBed, knifeAtTheGym];
/** Cases by how far they have come: closed, nearly so, followed up, planned, assessed, just opened. */
const cases: readonly Story[] = [beckett, jordan, wren, jiho, surya, john, chau, ilinca, teodor, busDriver, katie, kai, mateo, owen, priscilla];

/** What the law and an auditor ask about them. */
const afterward: readonly Story[] = [byLaw, audit, lawsuit];

/** The reports and cases of the demo, at every stage of their life. */
export function seedCases(context: DemoContext): Promise<void> {
  return play([...office, ...reports, ...cases, ...afterward], context);
}
