import { casePath, casePaths, disciplineWords, daysLate, stageWords, type StepLine } from '../../cases/index.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { clockTime, dayWithYear, fromToday, initials, longDay, shortDay } from '../../platform/web/index.js';

import type { CaseFile } from '../queries/case-file.js';
import { sectionsView, type Section } from './sections.view.js';

const kinds: Readonly<Record<string, string>> = { student: 'Student', staff: 'Staff', guardian: 'Guardian', 'former-student': 'Former student', 'former-staff': 'Former staff', other: 'Not at this school' };

/** What the viewer may do on the page; each becomes a button or is not there. */
export interface Abilities { addNote: boolean; readHistory: boolean; changeTeam: boolean }

export function caseFileView(file: CaseFile, may: Abilities, sections: readonly Section[], now: Instant) {
  const { head } = file;
  const today = dayIn(head.zone, now);
  return {
    title: `${head.number} ${head.subject}`,
    pageHead: {
      crumbs: [{ label: 'Cases', href: '/cases' }, { label: head.number, href: null }],
      kicker: `Case ${head.number}`, heading: head.subject,
      sub: [head.grade === null ? kinds[head.kind] : `Grade ${head.grade}`, head.school].filter(Boolean).join(' · '),
      links: may.addNote ? [{ label: 'Add note', href: casePaths.newNote(head.id), look: 'outline', icon: null }] : [],
      facts: [
        { term: 'Level of concern', value: '', note: 'Set by the team', icon: null, tone: null, level: { n: 0, word: 'Not yet rated' } },
        { term: 'Status', value: head.is_open === 1 ? 'Open' : 'Closed', note: `Opened ${dayWithYear(dayIn(head.zone, head.opened_at))}`, icon: null, tone: null, level: null },
        { term: 'Case manager', value: head.manager, note: null, icon: null, tone: null, level: null },
        { term: 'Next step due', ...nextDue(file.steps, today), icon: null, level: null },
      ],
    },
    path: pathView(file),
    sections: sectionsView(sections, 'Overview'),
    tasks: tasksView(file.steps, head.id, today),
    timeline: { days: daysOf(file, head.zone) },
    historyHref: may.readHistory ? casePaths.history(head.id) : null,
    team: file.members.filter(({ until }) => until === null || until > now).map(({ account, name, discipline }) => ({
      name, initials: initials(name), role: `${disciplineWords[discipline]}${account === head.manager_id ? ' · case manager' : ''}`,
    })),
    teamHref: casePaths.team(head.id),
  };
}

function nextDue(steps: readonly StepLine[], today: LocalDate) {
  const [first] = steps.filter(({ state }) => state === 'open');
  if (first === undefined) return { value: 'None', note: null, tone: null };
  return { value: shortDay(first.due_on), note: fromToday(first.due_on, today), tone: daysLate('open', first.due_on, today) > 0 ? 'late' : null };
}

function pathView({ standings }: CaseFile) {
  const steps = casePath(standings);
  const at = Math.max(0, steps.findIndex(({ state }) => state === 'current'));
  return {
    label: 'Case progress', total: steps.length, now: at + 1, nowLabel: stageWords[steps[at]!.stage],
    steps: steps.map(({ stage, state, note }) => ({ label: stageWords[stage], state, note })),
  };
}

function tasksView(steps: readonly StepLine[], caseId: string, today: LocalDate) {
  const open = steps.filter(({ state }) => state === 'open');
  const late = open.filter(({ due_on }) => daysLate('open', due_on, today) > 0).length;
  return {
    open: open.length, late: late > 0 ? `${late} overdue` : null, settled: steps.length - open.length,
    empty: open.length === 0 ? { title: 'No next steps', text: 'Questions that are not yet known, and things the team promised, appear here with their owner and day.', link: null } : null,
    table: { caption: 'Open next steps, earliest due first', rows: open.map((step) => stepRow(step, caseId, today)) },
  };
}

export function stepRow({ id, what, owner, due_on }: StepLine, caseId: string, today: LocalDate) {
  const late = daysLate('open', due_on, today) > 0;
  return {
    name: what, href: casePaths.step(caseId, id), hint: null, owner, role: null, due: shortDay(due_on), dueIso: due_on, relative: fromToday(due_on, today), late, done: false,
    status: late ? { kind: 'late', icon: 'error', text: 'Overdue' } : { kind: 'todo', icon: 'radio_button_unchecked', text: 'To do' },
  };
}

function daysOf({ timeline, nameOf }: CaseFile, zone: string) {
  const days = new Map<LocalDate, { id: string; date: string; items: object[] }>();
  for (const { at, who, ...item } of timeline) {
    const date = dayIn(zone, at);
    const day = days.get(date) ?? { id: `d-${date}`, date: longDay(date), items: [] };
    day.items.push({ ...item, time: clockTime(zone, at), iso: at, who: nameOf(who) });
    days.set(date, day);
  }
  return [...days.values()];
}
