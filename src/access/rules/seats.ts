import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { later, type Instant } from '../../kernel/instant.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** A seat as it is asked for. Of `school` and `charter` at most one is set; neither means the whole district. */
export interface AskedSeat { account: Id; role: Role; school: Id | null; charter: Id | null; covers: Id | null; from: Instant; until: Instant | null }
/** A seat that somebody holds now, as the rule about backups looks at it. */
export interface HeldSeat { role: Role; school: Id | null; charter: Id | null; covers: Id | null; until: Instant | null }

/** Days that a backup may last, and an auditor's seat. */
export const longestCover = 90;
export const longestAudit = 366;

const hour = 3_600_000; // days of 25 hours: a clock change is no reason to refuse

/** Whether one account may give another a seat: nobody extends their own rights, an auditor's seat ends, and a backup stands only where the colleague stands. */
export function mayGiveSeat(giver: Id, seat: AskedSeat, coveredSeats: readonly HeldSeat[]): Verdict {
  const { account, role, from, until, covers } = seat;
  if (giver === account) return refused('Nobody gives themself a seat. Ask another administrator.');
  if (until !== null && until <= from) return refused('The last day comes before the first. Check both days.', 'until');
  if (seat.school !== null && seat.charter !== null) return refused('A seat is at a school or on a charter team, not both.');
  if (role === 'auditor' && !endsWithin(from, until, longestAudit)) return refused('An auditor’s seat needs a last day, at most a year after its first.', 'until');
  if (covers === null) return fine;
  if (covers === account) return refused('Nobody covers themself. Choose the colleague who is on leave.', 'covers');
  if (!endsWithin(from, until, longestCover)) return refused(`A backup needs a last day, at most ${longestCover} days after its first.`, 'until');
  return coveredSeats.some((held) => coverable(held, seat)) ? fine : refused('The colleague does not hold this role there for that long. A backup has the role and the place of the seat that it covers.', 'covers');
}

function coverable(held: HeldSeat, { role, school, charter, until }: AskedSeat): boolean {
  return held.covers === null && held.role === role && held.school === school && held.charter === charter && (held.until === null || held.until >= until!);
}

const endsWithin = (from: Instant, until: Instant | null, days: number): boolean => until !== null && until <= later(from, days * 24 * hour + hour);
