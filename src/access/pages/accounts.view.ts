import { dayIn, type Instant } from '../../kernel/instant.js';
import { roles } from '../../kernel/disciplines.js';
import { dayWithYear, fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import type { RegisteredAccount } from '../queries/account-register.js';
import { roleWords } from '../rules/role-words.js';

const cell = (label: string, text: string, href: string | null = null, more: string | null = null) => ({ label, text, href, more, tone: null, level: null, status: null });
const held = ({ until }: { until: Instant | null }, now: Instant) => until === null || until > now;

export function accountsView(accounts: readonly RegisteredAccount[], now: Instant, page: { first: boolean; next: string | null }) {
  return {
    title: 'Accounts',
    newHref: accessPaths.newAccount,
    table: {
      caption: 'Accounts by name', columns: ['Name', 'User name', 'Seats'],
      rows: accounts.map((account) => ({ cells: [
        cell('Name', account.name, accessPaths.account(account.id)), cell('User name', account.username),
        cell('Seats', account.seats.filter((seat) => held(seat, now)).map(({ role, school }) => `${roleWords[role]}, ${school ?? 'whole district'}`).join('; ') || 'None'),
      ] })),
    },
    pager: { newer: page.first ? null : accessPaths.accounts, older: page.next },
  };
}

export function newAccountView(typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: 'New account', problems: problemList(problems), action: accessPaths.accounts,
    name: fields.text('name', 'Name', { maxLength: 200, hint: 'As colleagues know this person.' }),
    username: fields.text('username', 'User name', { hint: 'Often the first part of the mail address.' }),
    password: fields.password('password', 'First password', { autocomplete: 'new-password', hint: 'At least 12 characters. Hand it over in person.' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: accessPaths.accounts }, buttons: [{ label: 'Make account', look: 'primary', name: null, value: null }] },
  };
}

export interface AccountPage { account: RegisteredAccount; schools: readonly { id: string; name: string }[]; zone: string; now: Instant }

export function accountView({ account, schools, zone, now }: AccountPage, form: 'seat' | 'password' | null, typed: Typed, problems: Problem[]) {
  const seat = fieldsFor(form === 'seat' ? typed : {}, form === 'seat' ? problems : []);
  const secret = fieldsFor({}, form === 'password' ? problems : []);
  const day = (at: Instant) => dayWithYear(dayIn(zone, at));
  return {
    title: account.name, problems: problemList(problems), name: account.name, username: account.username,
    seats: account.seats.map((one) => ({
      role: roleWords[one.role], place: one.school ?? 'The whole district', when: one.until === null ? `Since ${day(one.from)}` : `${day(one.from)} to ${day(one.until)}`,
      end: held(one, now) ? accessPaths.seatEnding(account.id, one.id) : null,
    })),
    empty: account.seats.length === 0 ? { title: 'No seat yet', text: 'Without a seat this person can do nothing. Give one below.', link: null } : null,
    give: {
      action: accessPaths.seats(account.id),
      role: seat.select('role', 'Role', roles.map((role) => ({ value: role, label: roleWords[role] })), { empty: 'Choose a role' }),
      place: seat.select('place', 'Where', [{ value: 'district', label: 'The whole district' }, ...schools.map(({ id, name }) => ({ value: id, label: name }))], { empty: 'Choose' }),
    },
    renew: { action: accessPaths.passwords(account.id), password: secret.password('password', 'New password', { autocomplete: 'new-password', hint: 'Ends every session of this account. Hand it over in person.' }) },
  };
}
