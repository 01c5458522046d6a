import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';
import type { Viewer } from '../../kernel/viewer.js';
import { verbOf } from './capabilities.js';
import { classRights } from './class-rights.js';
import { schoolsOf } from './decide.js';

/** What not everybody on a team may read. */
export const confidentialClasses: readonly RecordClass[] = ['counselor-confidential', 'health', 'law-enforcement', 'legal', 'reporter-identity', 'sealed', 'system'];

/** A seat that waits, or once did. */
export interface GivenSeat { account: Id; givenBy: Id; school: Id | null; charter: Id | null; waits: boolean }

/** Whether a seat of this role counts only when two people agree: it opens a confidential class further than its existence. */
export function needsSecond(role: Role): boolean {
  return confidentialClasses.some((recordClass) => (classRights[recordClass][role] ?? 'existence') !== 'existence');
}

/**
 * Whether a seat of this role waits for a second person again when somebody who had a password is given a new one: it
 * opens a confidential class, or makes its holder a second person. Whoever can set passwords would else have it by signing in as them.
 */
export const waitsAfterNewPassword = (role: Role): boolean => needsSecond(role) || verbOf('seat.confirm')!.reach[role] !== undefined;

/**
 * Whether somebody may be the second person for a seat: not its giver, not its holder, nobody from IT, and with the
 * right to confirm where the seat is. Only the district confirms what reaches over several schools.
 */
export function mayConfirmSeat(confirmer: Viewer, { account, givenBy, school, charter, waits }: GivenSeat): Verdict {
  if (!waits) return refused('This seat does not wait for a second person. Reload the page to see the seats as they are.');
  if (confirmer.account === givenBy) return refused('You gave this seat, so somebody else confirms it.');
  if (confirmer.account === account) return refused('Nobody confirms their own seat.');
  if (confirmer.seats.some(({ role }) => role === 'it-administrator')) return refused('The second person is not from IT. Ask the principal or the district coordinator.');
  const schools = confirmer.active ? schoolsOf(confirmer, 'seat.confirm') : [];
  if (schools === null || (charter === null && school !== null && schools.includes(school))) return fine;
  return refused('This seat is not yours to confirm. Ask the district coordinator.');
}
