import type { Instant } from '../../kernel/instant.js';
import { cell, fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import type { RegisteredAccount } from '../queries/account-register.js';
import { roleWords } from '../rules/role-words.js';

const held = ({ until }: { until: Instant | null }, now: Instant) => until === null || until > now;

export interface AccountsPage { accounts: readonly RegisteredAccount[]; schools: readonly { id: string; name: string }[]; asked: { q: string; state: string; school: string }; now: Instant; first: boolean; next: string | null; may: { manage: boolean; confirm: boolean } }

export function accountsView({ accounts, schools, asked, now, first, next, may }: AccountsPage) {
  const fields = fieldsFor({ q: asked.q, state: asked.state, school: asked.school }, []);
  const narrowed = asked.q !== '' || asked.state !== '' || asked.school !== '';
  return {
    title: 'Accounts',
    links: [
      ...(may.manage ? [{ label: 'New account', href: accessPaths.newAccount, look: 'primary', icon: null }, { label: 'Import a list', href: accessPaths.import, look: 'outline', icon: null }, { label: 'Charter teams', href: accessPaths.charterTeams, look: 'outline', icon: null }] : []),
      ...(may.confirm ? [{ label: 'Seats that wait', href: accessPaths.waitingSeats, look: 'outline', icon: null }] : []),
      { label: 'Roles', href: accessPaths.roles, look: 'outline', icon: null },
    ],
    filter: {
      q: fields.search('q', 'Name or user name'),
      state: fields.select('state', 'Account', [{ value: 'active', label: 'On' }, { value: 'disabled', label: 'Off' }, { value: 'no-password', label: 'No password yet' }], { optional: true, mark: false, empty: 'All' }),
      school: fields.select('school', 'With a seat at', schools.map(({ id, name }) => ({ value: id, label: name })), { optional: true, mark: false, empty: 'Anywhere' }),
    },
    some: accounts.length > 0,
    empty: { title: narrowed ? 'No account fits' : 'No account yet', text: narrowed ? 'Search with fewer words, or show all accounts.' : 'Make the first one, or import a list of staff.', link: narrowed ? { label: 'Show all accounts', href: accessPaths.accounts } : null },
    table: {
      caption: 'Accounts by name', columns: ['Name', 'User name', 'Seats', 'Account'],
      rows: accounts.map((account) => ({ cells: [
        cell('Name', account.name, { href: accessPaths.account(account.id), more: account.full === account.name ? null : account.full }), cell('User name', account.username),
        cell('Seats', account.seats.filter((seat) => held(seat, now)).map(({ role, school, charter, waits }) => `${roleWords[role]}, ${school ?? charter ?? 'whole district'}${waits === 1 ? ' (waits)' : ''}`).join('; ') || 'None'),
        account.status === 'disabled' ? cell('Account', 'Off', { tone: 'quiet' }) : account.has_password === 0 ? cell('Account', 'No password yet', { tone: 'warn' }) : cell('Account', 'On'),
      ] })),
    },
    pager: { newer: first ? null : accessPaths.accounts, older: next },
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
