import { disciplines, roles } from '../../kernel/disciplines.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import { addDays } from '../../kernel/local-date.js';
import { dayWithYear, fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import type { RegisteredAccount } from '../queries/account-register.js';
import { roleWords } from '../rules/role-words.js';
import { disciplineNames } from '../rules/right-words.js';
import { needsSecond } from '../rules/second-person.js';

export interface AccountFacts {
  account: RegisteredAccount;
  schools: readonly { id: string; name: string }[];
  charters: readonly { id: string; name: string }[];
  sessions: readonly { handle: string; began: Instant; seen: Instant }[];
  zone: string;
  now: Instant;
  may: { manage: boolean; offboard: boolean; own: boolean };
  link: string | null;
}

type Seat = RegisteredAccount['seats'][number];

/** One account: its seats and their standing, who is signed in by it, and what may be done with it. */
export function accountView({ account, schools, charters, sessions, zone, now, may, link }: AccountFacts, form: 'seat' | 'password' | null, typed: Typed, problems: Problem[]) {
  const off = account.status === 'disabled';
  return {
    title: account.name, problems: problemList(problems), name: account.name, full: account.full === account.name ? null : account.full, username: account.username,
    state: off ? 'Off: nobody signs in by this account' : account.has_password === 0 ? 'No password yet: a link sets the first one' : 'On',
    link,
    seats: account.seats.map((seat) => seatLine(seat, account.id, zone, now, may.manage)),
    empty: account.seats.length === 0 ? { title: 'No seat yet', text: may.manage ? 'Without a seat this person can do nothing. Give one below.' : 'Without a seat this person can do nothing. An IT administrator gives seats.', link: null } : null,
    manage: !may.manage ? null : {
      give: giveForm(account.id, schools, charters, form === 'seat' ? typed : {}, form === 'seat' ? problems : []),
      sessions: sessions.map(({ handle, began, seen }) => ({ handle, text: `Since ${moment(zone, began)}, last page ${moment(zone, seen)}` })), someSessions: sessions.length > 0, endSessions: accessPaths.sessionEndings(account.id),
      renew: { action: accessPaths.passwords(account.id), password: fieldsFor({}, form === 'password' ? problems : []).password('password', 'New password', { autocomplete: 'new-password', hint: 'Ends every session of this account. Hand it over in person.' }) },
      links: off ? null : accessPaths.links(account.id),
      status: may.own ? null : { action: accessPaths.status(account.id), to: off ? 'active' : 'disabled', label: off ? 'Switch on again' : 'Switch off', text: off ? 'Seats that have not ended count again.' : 'Ends every session at once. Seats stay, and count again when it is switched on.' },
    },
    offboarding: may.offboard ? accessPaths.offboarding(account.id) : null,
  };
}

function seatLine(seat: Seat, account: string, zone: string, now: Instant, may: boolean) {
  const { id, role, school, charter, covers, from, until, waits, giver, second, second_at } = seat;
  const ended = until !== null && until <= now;
  const day = (at: Instant) => dayWithYear(dayIn(zone, at));
  const last = (at: Instant) => dayWithYear(lastDay(zone, at));
  const standing = ended ? null : waits === 1 ? { kind: 'wait', icon: 'schedule', text: 'Waits for a second person' } : from > now ? { kind: 'todo', icon: 'schedule', text: `Begins ${day(from)}` } : { kind: 'done', icon: 'check_circle', text: 'Counts now' };
  return {
    role: roleWords[role], place: school ?? charter ?? 'The whole district', when: until === null ? `Since ${day(from)}` : `${day(from)} to ${last(until)}`, covers: covers === null ? null : `Covers ${covers}`,
    people: [...(giver === null ? [] : [`Given by ${giver}`]), ...(second_at === null ? [] : [ended && waits === 1 ? `declined by ${second ?? 'an operator'}` : `confirmed by ${second ?? 'an operator'}`])].join(', ') || null,
    standing, end: ended || !may ? null : accessPaths.seatEnding(account, id),
  };
}

function giveForm(account: string, schools: AccountFacts['schools'], charters: AccountFacts['charters'], typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  const two = roles.filter(needsSecond).map((role) => roleWords[role].toLowerCase());
  return {
    action: accessPaths.seats(account),
    role: fields.select('role', 'Role', roles.map((role) => ({ value: role, label: roleWords[role] })), { empty: 'Choose a role' }),
    place: fields.select('place', 'Where', [{ value: 'district', label: 'The whole district' }, ...schools.map(({ id, name }) => ({ value: id, label: name })), ...charters.map(({ id, name }) => ({ value: id, label: `Charter team: ${name}` }))], { empty: 'Choose' }),
    discipline: fields.select('discipline', 'Discipline', disciplines.map((one) => ({ value: one, label: disciplineNames[one] })), { optional: true, empty: 'As usual for the role' }),
    from: fields.date('from', 'First day', { optional: true, hint: 'Empty: from now on.' }),
    until: fields.date('until', 'Last day', { optional: true, hint: 'An auditor’s seat and a backup need one.' }),
    covers: fields.text('covers', 'Backup for', { optional: true, width: 'half', hint: 'User name of the colleague on leave, for at most 90 days: the same role, the same place.' }),
    note: `Counts only when a second person confirms it: ${two.slice(0, -1).join(', ')} and ${two.at(-1)}.`,
  };
}

/** A seat that ends at midnight was held until the day before; one that was ended during a day, until that day. */
const lastDay = (zone: string, until: Instant) => (dayIn(zone, until) === dayIn(zone, new Date(Date.parse(until) - 1).toISOString() as Instant) ? dayIn(zone, until) : addDays(dayIn(zone, until), -1));
