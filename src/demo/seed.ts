import type { INestApplicationContext } from '@nestjs/common';
import { momentOf } from '../kernel/instant.js';
import { localDate } from '../kernel/local-date.js';
import { operator } from '../kernel/viewer.js';
import { UnitOfWork } from '../platform/database/index.js';
import type { SeedClock } from './demo-clock.js';
import { district } from './district/index.js';
import type { DemoContext } from './district-ids.js';
import { seedCases } from './seed-cases.js';
import { seedDistrict } from './seed-district.js';
import { seedStaff } from './seed-staff.js';

/** When the district took Waypost up: a week before the first school year of its calendars. */
export const demoBegins = momentOf(district.zone, localDate('2025-08-11'), '08:00');

/** The entries by which a database of the demo is known again, and known to be whole. */
export const demoActs = { 'demo.began': 'began to set up the demo', 'demo.seeded': 'finished setting up the demo' } as const;

/** Fills an empty database with the invented district and its cases, by the product's own commands. The clock must stand at `demoBegins` and not run yet. */
export async function seed(app: INestApplicationContext, clock: SeedClock): Promise<DemoContext> {
  await note(app, 'demo.began');
  const context = { ...(await seedDistrict(app)), app, clock };
  await seedCases(context);
  await seedStaff(context);
  await note(app, 'demo.seeded');
  return context;
}

function note(app: INestApplicationContext, act: keyof typeof demoActs): Promise<void> {
  return app.get(UnitOfWork).run({ actor: operator, basis: 'operator', caseId: null }, async (work) => work.record(act));
}
