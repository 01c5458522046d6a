import type { INestApplicationContext } from '@nestjs/common';
import { ConfirmSeat, CreateAccount, GiveSeat, needsSecond } from '../access/index.js';
import type { Id } from '../kernel/ids.js';
import { momentOf, type Instant } from '../kernel/instant.js';
import { addDays, localDate, type LocalDate } from '../kernel/local-date.js';
import type { Seat, Viewer } from '../kernel/viewer.js';
import { Clock } from '../platform/clock/index.js';
import type { Acting } from '../platform/database/index.js';
import { demoPassword, district, type DemoCastMember, type SchoolKey } from './district/index.js';

/** When the stories end: a seat that lasts longer is held by who signs in. */
const lastDay = localDate('2026-11-20');

/** Makes the account and the seats of one of the cast, those that take two people confirmed by `second`; gives them as they act when signed in, without the seats that have ended. */
export async function seedAccount(app: INestApplicationContext, acting: Acting, second: Acting | null, schools: Readonly<Record<SchoolKey, Id>>, person: Id, member: DemoCastMember): Promise<Viewer> {
  const name = member.name.used ?? member.name.full;
  const account = await app.get(CreateAccount).run(acting, { username: member.username, name, password: demoPassword, person });
  const seats: Seat[] = [];
  for (const { role, discipline, school, from, until } of member.seats) {
    const at = school === null ? null : schools[school];
    const ends = until === null ? null : morningOf(addDays(until, 1));
    const id = await app.get(GiveSeat).run(acting, { account, school: at, role, discipline, from: morningOf(from), until: ends });
    const over = ends !== null && ends <= app.get(Clock).now(); // for measuring, the district is set up under the real clock
    if (second !== null && needsSecond(role) && !over) await app.get(ConfirmSeat).run(second, id);
    if (until === null || until > lastDay) seats.push({ id, role, discipline, school: at, covers: null });
  }
  return { account, active: true, person, name, seats, submission: null };
}

const morningOf = (day: LocalDate): Instant => momentOf(district.zone, day, '00:00');
