import { casePaths, clockDue, clockWhat, recentDays, type ClockDuty } from '../../cases/index.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Viewer } from '../../kernel/viewer.js';
import { managementPaths, type OwnedDuty } from '../../management/index.js';
import { fromToday, shortDay } from '../../platform/web/index.js';
import type { Work } from '../queries/my-work.js';
import { dueStatus, stepRow } from './case-file.view.js';

export function homeView(viewer: Viewer, { steps, owned, clocks, cases, closed, intake, training, seats, restrictions, conflicts, tracks, handovers }: Work, now: Instant, today: LocalDate, may: { report: boolean; read: boolean }) {
  const rows = [...steps.map((step) => ({ ...stepRow(step, step.case_id, today), hint: `${step.subject}, case ${step.number}` })), ...owned.map((duty) => dutyRow(duty, viewer.name, today)), ...clocks.filter(({ due_at }) => due_at >= now).map((duty) => clockRow(duty, today))];
  const waiting = [...intake.items, ...tracks, ...conflicts, ...handovers, ...restrictions, ...clocks.filter(({ due_at }) => due_at < now).map(lateClock), ...training, ...seats];
  const late = rows.filter((row) => row.late).length;
  return {
    title: 'My work',
    name: viewer.name,
    mayReport: may.report, mayRead: may.read,
    waiting: [...waiting.filter(({ urgent }) => urgent), ...waiting.filter(({ urgent }) => !urgent)],
    steps: {
      some: rows.length > 0, late: late > 0 ? `${late} overdue` : null,
      table: { caption: 'Your next steps, earliest due first', rows: rows.sort((one, other) => (one.dueIso < other.dueIso ? -1 : one.dueIso > other.dueIso ? 1 : 0)) },
      empty: { title: 'Nothing waits for you', text: 'Next steps, interventions and referrals that you own appear here with the day they are due.', link: null },
    },
    cases: {
      some: cases.length > 0,
      rows: cases.map(({ id, number, subject, school }) => ({ href: casePaths.show(id), subject, detail: `Case ${number} · ${school}` })),
      empty: { title: 'No open cases', text: 'Cases whose team you are on appear here.', link: null },
    },
    closed: closed.map(({ id, number, subject, school, zone, closed_at }) => ({ href: casePaths.show(id), subject, detail: `Case ${number} · ${school} · closed ${shortDay(dayIn(zone, closed_at))}` })),
    closedSpan: `Last ${recentDays} days`,
    nothing: waiting.length === 0 && !may.read,
  };
}

/** Where what is due is done and recorded, which ends its clock. */
function whereToDoIt({ kind, case_id: caseId, id }: ClockDuty): string {
  if (kind === 'notice') return managementPaths.notices(caseId);
  return kind === 'review' ? managementPaths.reviews(caseId) : `${casePaths.clocks(caseId)}#deadline-${id}`;
}

/** A clock that still runs, as a row among the next steps. */
function clockRow(duty: ClockDuty, today: LocalDate) {
  const dueIso = dayIn(duty.zone, duty.due_at);
  return {
    name: clockWhat(duty), href: whereToDoIt(duty), hint: `${duty.subject}, case ${duty.number}`, owner: duty.owner, role: null, due: clockDue(duty.zone, duty.due_at), dueIso, relative: fromToday(dueIso, today), late: false, done: false,
    status: dueStatus(false),
  };
}

/** A clock that is late waits loudly for its owner, and for whom it was passed to. */
function lateClock(duty: ClockDuty) {
  const passed = duty.mine === 1 ? '' : `passed on to ${duty.backup === 1 ? 'you' : 'the district'}, as ${duty.owner} has not done it · `;
  return { title: `Late: ${clockWhat(duty)}`, text: `${duty.subject}, case ${duty.number} · ${passed}was due ${clockDue(duty.zone, duty.due_at)}`, href: whereToDoIt(duty), urgent: true };
}

/** What an intervention or a referral asks of its owner, as a row among the next steps. */
function dutyRow({ what, of, href, dueOn }: OwnedDuty, owner: string, today: LocalDate) {
  const late = dueOn < today;
  return { name: what, href, hint: of, owner, role: null, due: shortDay(dueOn), dueIso: dueOn, relative: fromToday(dueOn, today), late, done: false, status: dueStatus(late) };
}
