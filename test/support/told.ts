import type { INestApplicationContext } from '@nestjs/common';
import type { DistrictIds } from '../../src/demo/index.js';
import { play, type Story } from '../../src/demo/stories.js';
import { ReceiveReport, type NewReport } from '../../src/intake/index.js';
import type { Viewer } from '../../src/kernel/viewer.js';
import type { World } from './world.js';

/**
 * Tells stories of the demo in a district that has no case yet, by the product's own commands, with
 * `reporter` as the one who reports, confidentially or not. The clock begins a week before school does.
 */
export async function told(world: World & { district: DistrictIds }, stories: readonly Story[], reporter: Viewer, confidential: boolean): Promise<void> {
  const { app, clock, district } = world;
  clock.moveTo('2026-08-10T14:00:00.000Z');
  const receive = app.get(ReceiveReport);
  const received = { run: (_: Viewer, report: NewReport) => receive.run(reporter, { ...report, confidential }) };
  const standing = { get: (type: unknown) => (type === ReceiveReport ? received : app.get(type as typeof ReceiveReport)) } as INestApplicationContext;
  await play(stories, { ...district, app: standing, clock: { now: () => clock.now(), reach: (moment) => clock.moveTo(moment) } });
}
