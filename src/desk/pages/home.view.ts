import { casePaths, recentDays } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { OwnedDuty } from '../../management/index.js';
import { fromToday, shortDay } from '../../platform/web/index.js';
import type { Work } from '../queries/my-work.js';
import { dueStatus, stepRow } from './case-file.view.js';

export function homeView(viewer: Viewer, { steps, owned, cases, closed, intake, training, seats, restrictions, conflicts }: Work, today: LocalDate, may: { report: boolean; read: boolean }) {
  const rows = [...steps.map((step) => ({ ...stepRow(step, step.case_id, today), hint: `${step.subject}, case ${step.number}` })), ...owned.map((duty) => dutyRow(duty, viewer.name, today))];
  const waiting = [...intake.items, ...conflicts, ...restrictions, ...training, ...seats];
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

/** What an intervention or a referral asks of its owner, as a row among the next steps. */
function dutyRow({ what, of, href, dueOn }: OwnedDuty, owner: string, today: LocalDate) {
  const late = dueOn < today;
  return { name: what, href, hint: of, owner, role: null, due: shortDay(dueOn), dueIso: dueOn, relative: fromToday(dueOn, today), late, done: false, status: dueStatus(late) };
}
