import { dayIn, timeIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { dayWithYear, fieldsFor, moment, problemList, unsavedView, type Problem, type Typed } from '../../platform/web/index.js';
import { askedBy, type AskedBy, type PublishedProtocol } from '../../protocols/index.js';
import { casePaths } from '../cases.endpoints.js';
import type { ClockFile } from '../queries/case-clocks.js';
import type { CaseHead } from '../queries/case-overview.js';
import { longestClockReason } from '../rules/clocks.js';
import { caseHeadView } from './case-head.view.js';
import { clockTag, clockWhat, passedWords } from './clock-words.view.js';

interface Row { term: string; value: string; link: null }

const row = (term: string, value: string): Row => ({ term, value, link: null });

export function clocksView(head: CaseHead, clocks: readonly ClockFile[], mayChange: boolean, protocol: PublishedProtocol) {
  return {
    title: `Deadlines, case ${head.number}`, head: caseHeadView(head),
    lead: 'What must be done by when, and why. A deadline runs on through suspension, absence and withdrawal: only doing it, a recorded reason, or closing the case ends it.',
    clocks: clocks.map((clock) => ({
      id: `deadline-${clock.id}`, heading: clockWhat(clock), status: clockTag(clock), rows: rowsOf(head, clock),
      asked: askedFor(protocol, clock),
      change: mayChange && clock.ended_how === null ? { label: 'Move or end', href: casePaths.clock(head.id, clock.id) } : null,
    })),
    empty: clocks.length === 0 ? { title: 'No deadlines yet', text: 'They start by themselves, within a minute, when the protocol asks for a notice or a review.', link: null } : null,
  };
}

/** The line of the protocol that a deadline runs by; null for one that runs by a notice, a review or a task, whose own page says it. */
function askedFor(protocol: PublishedProtocol, { about }: ClockFile): AskedBy | null {
  const rule = protocol.definition.clocks.find(({ id }) => id === about);
  return rule === undefined ? null : askedBy(protocol, 'clocks', rule);
}

function rowsOf({ zone }: CaseHead, clock: ClockFile): Row[] {
  const by = clock.ender ?? 'Waypost';
  return [
    row('Due', moment(zone, clock.due_at)),
    row('Why', clock.why),
    row('Owner', clock.owner),
    ...clock.moves.map((move) => row('Moved', `From ${moment(zone, move.from_due_at)} to ${moment(zone, move.to_due_at)}, by ${move.by ?? 'Waypost'} on ${dayWithYear(dayIn(zone, move.at))}: ${move.reason}`)),
    ...clock.hops.map((hop) => row(hop.hop === 'owner' ? 'Late' : 'Passed on', passedWords(zone, hop))),
    ...(clock.ended_at === null ? [] : [row('Ended', `${moment(zone, clock.ended_at)}, ${by}${clock.ended_because === null ? '' : `: ${clock.ended_because}`}`)]),
  ];
}

export interface Typing { form: 'move' | 'end' | null; typed: Typed; problems: Problem[] }

/** One running clock with two ways to change it, each with its reason. */
export function clockView(head: CaseHead, clock: ClockFile, { form, typed, problems }: Typing, today: LocalDate, stale: boolean) {
  const move = fieldsFor(form === 'move' ? typed : {}, form === 'move' ? problems : []);
  const end = fieldsFor(form === 'end' ? typed : {}, form === 'end' ? problems : []);
  const version = (mine: boolean) => (mine && !stale && typeof typed.version === 'string' ? typed.version : String(clock.version));
  const actions = (label: string) => ({ sticky: false, state: null, back: { label: 'Back to the deadlines', href: casePaths.clocks(head.id) }, buttons: [{ label, look: 'primary', name: null, value: null }] });
  return {
    title: `${clockWhat(clock)}, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), heading: clockWhat(clock), status: clockTag(clock), rows: rowsOf(head, clock),
    stale: stale ? 'This deadline changed while you were writing. Read it as it stands now, then send your change again.' : null,
    over: clock.ended_how !== null, unsaved: clock.ended_how === null || form === null ? null : unsavedView(typed, form === 'move' ? 'moveReason' : 'endReason'), backHref: casePaths.clocks(head.id),
    move: {
      action: casePaths.clockMoves(head.id, clock.id), version: move.hidden('version', version(form === 'move')),
      dueOn: move.date('dueOn', 'New day', { min: today, value: dayIn(head.zone, clock.due_at) }), dueAt: move.time('dueAt', 'New time', { value: timeIn(head.zone, clock.due_at) }),
      reason: move.area('moveReason', 'Why it moves', { rows: 3, maxLength: longestClockReason, hint: 'A court would read this beside the time that was promised first.' }), actions: actions('Move'),
    },
    end: {
      action: casePaths.clockEndings(head.id, clock.id), version: end.hidden('version', version(form === 'end')),
      reason: end.area('endReason', 'Why it is no longer needed', { rows: 3, maxLength: longestClockReason, hint: 'If it was done, record it where it belongs: then the deadline is met by itself.' }), actions: actions('End without being done'),
    },
  };
}
