import { fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import type { Ahead, Departure } from '../queries/departures.js';
import { handoverFields } from './handover-fields.view.js';

export interface OffboardingFacts { account: { id: string; name: string; off: boolean }; zone: string; ahead: Ahead; last: Departure | null }

/** What somebody's leaving will do, with the form that does it; or what it did. */
export function offboardingView({ account, zone, ahead, last }: OffboardingFacts, typed: Typed, problems: Problem[]) {
  const result = account.off && last !== null;
  return {
    title: `Offboarding: ${account.name}`, problems: problemList(problems), name: account.name, back: accessPaths.account(account.id),
    result: !result ? null : {
      lead: `Offboarded by ${last.by} on ${moment(zone, last.at)}`, reason: last.reason,
      lines: [count(last.outcome.sessions, 'session', 'ended'), count(last.outcome.seats, 'seat', 'ended'), 'The account is off.', ...last.outcome.done, ...leftOver(last.outcome.left)],
    },
    onlyTheirs: ahead.onlyTheirs,
    ahead: result ? null : {
      action: accessPaths.offboarding(account.id),
      ends: [count(ahead.sessions, 'session', 'ends', 'end'), count(ahead.seats, 'seat', 'ends', 'end'), ...ahead.ends, account.off ? 'The account is off already.' : 'The account is switched off.'],
      handovers: handoverFields(ahead.handovers, typed, problems),
      reason: fieldsFor(typed, problems).text('reason', 'Why do they leave?', { maxLength: 500, hint: 'Kept with the record of this act.' }),
      actions: { sticky: false, state: null, back: { label: 'Cancel', href: accessPaths.account(account.id) }, buttons: [{ label: 'Offboard now', look: 'primary', name: null, value: null }] },
    },
  };
}

const count = (n: number, what: string, one: string, many = one): string => (n === 0 ? `No ${what} ${one}.` : n === 1 ? `1 ${what} ${one}.` : `${n} ${what}s ${many}.`);
const leftOver = (left = 0): string[] => (left === 0 ? [] : [`${left === 1 ? '1 case, report or track' : `${left} cases, reports or tracks`} could not be handed over yet. My work of those who can see to it shows them.`]);
