import type { INestApplicationContext } from '@nestjs/common';
import type { Id } from '../kernel/ids.js';
import type { Viewer } from '../kernel/viewer.js';
import type { SeedClock } from './demo-clock.js';
import type { CastKey, SchoolKey } from './district/index.js';

/** Where the keys of the invented district (src/demo/district) ended up. */
export interface DistrictIds {
  schools: Readonly<Record<SchoolKey, Id>>;
  /** By a student's, guardian's or staff person's key; throws for a key that names nobody. */
  person(key: string): Id;
  /** By an agency's key; throws for a key that names none. */
  agency(key: string): Id;
  /** Each member of the cast as they act when signed in, with the seats that they still hold at the seed's end. */
  viewers: Readonly<Record<CastKey, Viewer>>;
}

/** What a story of the demo works with: commands by `app.get(…)`, the people, and the clock that `play` moves. */
export interface DemoContext extends DistrictIds { app: INestApplicationContext; clock: SeedClock }
