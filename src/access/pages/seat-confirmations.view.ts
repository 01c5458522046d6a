import { dayIn, type Instant } from '../../kernel/instant.js';
import { dayWithYear, fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import { recordClasses } from '../../kernel/record-class.js';
import { classRights } from '../rules/class-rights.js';
import { classWords } from '../rules/right-words.js';
import { roleWords } from '../rules/role-words.js';
import { confidentialClasses } from '../rules/second-person.js';
import type { WaitingSeat } from '../queries/seat-desk.js';

export interface WaitingPage { seats: readonly { seat: WaitingSeat; why: string | null }[]; zone: string; first: boolean; next: string | null }

export function seatConfirmationsView({ seats, zone, first, next }: WaitingPage, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  const mine = seats.filter(({ why }) => why === null);
  return {
    title: 'Seats that wait', problems: problemList(problems), action: accessPaths.waitingSeats,
    choose: mine.length === 0 ? null : fields.checks('seats', 'Which seats?', mine.map(({ seat }) => ({ value: seat.id, label: label(seat), hint: about(seat, zone) })), { hint: 'You are the second person. Look whether each of them needs what the seat opens. A seat comes back here when its holder was given a new password: confirm it once they told you themself that they have it.' }),
    actions: {
      sticky: false, state: null, back: null,
      buttons: [{ label: 'Confirm the chosen seats', look: 'primary', name: 'answer', value: 'confirm' }, { label: 'Decline them', look: 'outline', name: 'answer', value: 'decline' }],
    },
    others: seats.filter(({ why }) => why !== null).map(({ seat, why }) => ({ label: label(seat), why })),
    empty: seats.length > 0 ? null : { title: 'No seat waits', text: 'Seats that open confidential texts come here when somebody is given one. They count when you agree.', link: { label: 'Which roles open what', href: accessPaths.roles } },
    pager: { newer: first ? null : accessPaths.waitingSeats, older: next },
  };
}

const label = ({ name, role, school, charter, covers }: WaitingSeat): string => `${name}: ${roleWords[role]}, ${school ?? charter ?? 'the whole district'}${covers === null ? '' : `, backup for ${covers}`}`;

function about({ role, from, until, giver, given_at }: WaitingSeat, zone: string): string {
  const day = (at: Instant) => dayWithYear(dayIn(zone, at));
  const opens = recordClasses.filter((recordClass) => confidentialClasses.includes(recordClass) && (classRights[recordClass][role] ?? 'existence') !== 'existence').map((recordClass) => classWords[recordClass].toLowerCase());
  return `${opens.length === 0 ? 'Confirms the seats of others.' : `Opens ${opens.join('; ')}.`} From ${day(from)}${until === null ? '' : ` until ${day(until)}`}. Given by ${giver ?? 'an operator'} on ${day(given_at)}.`;
}
