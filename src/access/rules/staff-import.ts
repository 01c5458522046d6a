import type { Discipline, Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { later, momentOf, type Instant } from '../../kernel/instant.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { mayGiveSeat } from './seats.js';
import type { ReadLine, StaffLine } from './staff-list.js';

/** An account as it stands, for the comparison. Seats that have ended are left out; those that wait for a second person are there. */
export interface KnownAccount { id: Id; externalId: string | null; fullName: string; name: string; username: string; seats: readonly KnownSeat[] }
export interface KnownSeat { role: Role; discipline: Discipline; school: Id | null; from: Instant; until: Instant | null }

export type Outcome = 'new' | 'changed' | 'same' | 'problem';
/** What taking a line would do. `account` is null until the line makes one. */
export interface PlannedLine {
  read: StaffLine | ReadLine;
  outcome: Outcome;
  /** In words: what changes, or what is wrong. */
  said: string;
  account: Id | null;
  person: { externalId?: string; fullName?: string; name?: string } | null;
  seat: { role: Role; discipline: Discipline; school: Id | null; from: Instant; until: Instant | null } | null;
}

export interface ImportFacts { importer: Id; zone: string; now: Instant }

/**
 * What a list of staff would do, line by line: a person is known by their number, else by their user name; an empty cell
 * changes nothing; a line that finds everything as it says is the same, so that a list taken twice changes nothing twice.
 */
export function planImport(lines: readonly (StaffLine | ReadLine)[], known: readonly KnownAccount[], facts: ImportFacts): PlannedLine[] {
  const byNumber = new Map(known.flatMap((account) => (account.externalId === null ? [] : [[account.externalId, account] as const])));
  const byName = new Map(known.map((account) => [account.username, account]));
  const before = new Map<string, StaffLine>(); // the first line of each person: later ones give more seats
  const numbers = new Map<string, StaffLine>();
  const seats = new Set<string>();
  const plans: PlannedLine[] = [];
  const wrong = (read: StaffLine | ReadLine, said: string) => void plans.push({ read, outcome: 'problem', said, account: null, person: null, seat: null });
  for (const read of lines) {
    if ('problem' in read) { wrong(read, read.problem); continue; }
    const { person } = read;
    const first = before.get(person.username);
    const account = (person.externalId === null ? undefined : byNumber.get(person.externalId)) ?? byName.get(person.username);
    const clash = clashOf(read, account, byName, first, person.externalId === null ? undefined : numbers.get(person.externalId)) ?? seatProblem(read, account ?? null, facts);
    if (clash !== null) { wrong(read, clash); continue; }
    const key = read.seat === null ? `${person.username} -` : `${person.username} ${read.seat.role} ${read.seat.school ?? 'district'}`;
    if (seats.has(key)) { wrong(read, read.seat === null ? 'This person is in the list already.' : 'The list gives this seat twice.'); continue; }
    seats.add(key);
    before.set(person.username, first ?? read);
    if (person.externalId !== null) numbers.set(person.externalId, read);
    plans.push(planned(read, account ?? null, first !== undefined, facts));
  }
  return plans;
}

/** Why a line does not fit who is known, or the lines before it; null where it does. */
function clashOf({ person }: StaffLine, account: KnownAccount | undefined, byName: ReadonlyMap<string, KnownAccount>, first: StaffLine | undefined, sameNumber: StaffLine | undefined): string | null {
  if (account !== undefined && account.username !== person.username) return byName.has(person.username) ? `The number ${person.externalId} belongs to ${account.username}, and the user name to somebody else.` : `The number ${person.externalId} belongs to ${account.username}. A user name is not changed by a list.`;
  if (account !== undefined && person.externalId !== null && account.externalId !== null && account.externalId !== person.externalId) return `This user name belongs to the number ${account.externalId}.`;
  if (first !== undefined && ((person.externalId ?? first.person.externalId) !== first.person.externalId || (person.fullName ?? first.person.fullName) !== first.person.fullName)) return `Line ${first.line} says something else about this user name.`;
  if (sameNumber !== undefined && sameNumber.person.username !== person.username) return `Line ${sameNumber.line} has the same number with another user name.`;
  return account === undefined && first === undefined && person.fullName === null ? 'This person is new, so the full name is needed.' : null;
}

function seatProblem({ seat, person, cells }: StaffLine, account: KnownAccount | null, facts: ImportFacts): string | null {
  if (seat === null) return null;
  const now = account?.seats.find((held) => held.role === seat.role && held.school === seat.school);
  if (now !== undefined) {
    const [from, until] = moments(seat, facts);
    if (cells.discipline !== '' && seat.discipline !== now.discipline) return `This person holds the seat for another discipline (${now.discipline}). End it on their page, then give it anew.`;
    if (seat.from !== null && from !== now.from && dayDiffers(from, now.from)) return 'This person holds the seat from another day. End it on their page, then give it anew.';
    if (seat.until !== null && until !== now.until && (now.until === null ? false : until! > now.until)) return 'The seat would last longer than it was given for. Give it anew on the page of this person.';
    if (until !== null && until <= facts.now) return 'That last day is over. A seat is ended on the page of this person, and what they had passes on.';
    if (until !== null && until <= now.from) return 'That last day comes before the first day of the seat.';
    return null;
  }
  const [from, until] = moments(seat, facts);
  if (until !== null && until <= facts.now) return 'The seat would have ended already.';
  const verdict = mayGiveSeat(facts.importer, { account: account?.id ?? person.username, role: seat.role, school: seat.school, charter: null, covers: null, from, until }, []);
  return verdict.ok ? null : verdict.why;
}

function planned(read: StaffLine, account: KnownAccount | null, again: boolean, facts: ImportFacts): PlannedLine {
  const { person, seat } = read;
  const changes = account === null || again ? {} : {
    ...(person.externalId !== null && person.externalId !== account.externalId ? { externalId: person.externalId } : {}),
    ...(person.fullName !== null && person.fullName !== account.fullName ? { fullName: person.fullName } : {}),
    ...(person.nameUsed !== null && person.nameUsed !== account.name ? { name: person.nameUsed } : {}),
  };
  const held = seat === null ? undefined : account?.seats.find((one) => one.role === seat.role && one.school === seat.school);
  const [from, until] = seat === null ? [facts.now, null] : moments(seat, facts);
  const shorter = held !== undefined && seat!.until !== null && until !== held.until;
  const give = seat === null || (held !== undefined && !shorter) ? null : { role: seat.role, discipline: seat.discipline, school: seat.school, from: held?.from ?? from, until };
  const said = [
    ...(account === null && !again ? ['a new account'] : []), ...('externalId' in changes ? ['number'] : []), ...('fullName' in changes ? ['full name'] : []), ...('name' in changes ? ['name used'] : []),
    ...(give === null ? [] : [shorter ? 'last day of the seat' : 'a seat']),
  ];
  const outcome = account === null && !again ? 'new' : said.length > 0 ? 'changed' : 'same';
  return { read, outcome, said: outcome === 'same' ? 'Nothing to do' : `${capital(said.join(', '))}`, account: account?.id ?? null, person: Object.keys(changes).length > 0 ? changes : null, seat: give };
}

/** A seat begins in the first minute of its first day (now, where none is given) and ends after its last. */
function moments({ from, until }: { from: LocalDate | null; until: LocalDate | null }, { zone, now }: ImportFacts): [Instant, Instant | null] {
  return [from === null ? now : momentOf(zone, from, '00:00'), until === null ? null : momentOf(zone, addDays(until, 1), '00:00')];
}

const dayDiffers = (one: Instant, other: Instant): boolean => one >= later(other, 86_400_000) || other >= later(one, 86_400_000);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
