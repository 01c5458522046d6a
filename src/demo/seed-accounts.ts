import type { INestApplicationContext } from '@nestjs/common';
import { CreateAccount, GiveSeat } from '../access/index.js';
import type { Id } from '../kernel/ids.js';
import { momentOf, type Instant } from '../kernel/instant.js';
import { addDays, type LocalDate } from '../kernel/local-date.js';
import type { Seat, Viewer } from '../kernel/viewer.js';
import type { Acting } from '../platform/database/index.js';
import { demoPassword, district, type DemoCastMember, type SchoolKey } from './district/index.js';

/** Makes the account and the seats of one of the cast; gives them as they act when signed in, without the seats that have ended. */
export async function seedAccount(app: INestApplicationContext, acting: Acting, schools: Readonly<Record<SchoolKey, Id>>, person: Id, member: DemoCastMember): Promise<Viewer> {
  const name = member.name.used ?? member.name.full;
  const account = await app.get(CreateAccount).run(acting, { username: member.username, name, password: demoPassword, person });
  const seats: Seat[] = [];
  for (const { role, discipline, school, from, until } of member.seats) {
    const at = school === null ? null : schools[school];
    const id = await app.get(GiveSeat).run(acting, { account, school: at, role, discipline, from: morningOf(from), until: until === null ? null : morningOf(addDays(until, 1)) });
    if (until === null) seats.push({ id, role, discipline, school: at });
  }
  return { account, person, name, seats, submission: null };
}

const morningOf = (day: LocalDate): Instant => momentOf(district.zone, day, '00:00');
