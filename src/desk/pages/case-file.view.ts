import type { VerbId } from '../../access/index.js';
import { assessmentPaths } from '../../assessment/index.js';
import { casePath, casePaths, clockDue, clockTag, clockWhat, nowWith, passedWords, disciplineWords, daysLate, earlierLevel, stageWords, type CaseStage, type PathStep, type StepLine } from '../../cases/index.js';
import { exportPaths } from '../../exports/index.js';
import { intakePaths } from '../../intake/index.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { managementPaths } from '../../management/index.js';
import { clockTime, dayWithYear, fromToday, initials, longDay, shortDay } from '../../platform/web/index.js';

import type { CaseFile } from '../queries/case-file.js';
import { caseSections, type May } from './case-sections.view.js';

const kinds: Readonly<Record<string, string>> = { student: 'Student', staff: 'Staff', guardian: 'Guardian', 'former-student': 'Former student', 'former-staff': 'Former staff', other: 'Not at this school' };

/** What the viewer may do on the page; each becomes a button or is not there. */
export interface Abilities extends May { addNote: boolean; holds: (verb: VerbId) => boolean }

export function caseFileView(file: CaseFile, may: Abilities, now: Instant) {
  const { head } = file;
  const today = dayIn(head.zone, now);
  const path = casePath(file.standings);
  return {
    title: `${head.number} ${head.subject}`,
    pageHead: {
      crumbs: [{ label: 'Cases', href: '/cases' }, { label: head.number, href: null }],
      kicker: `Case ${head.number}`, heading: head.subject,
      sub: [head.grade === null ? kinds[head.kind] : `Grade ${head.grade}`, head.school].filter(Boolean).join(' · '),
      links: [
        ...(may.addNote ? [{ label: 'Add note', href: casePaths.newNote(head.id), look: 'outline', icon: null }] : []),
        ...(may.summary ? [{ label: 'Summary', href: exportPaths.summary(head.id), look: 'outline', icon: 'print' }] : []),
        { label: 'Meeting view', href: casePaths.meeting(head.id), look: 'outline', icon: 'people' },
        ...(head.is_open === 1 ? goOn(head.id, path, may) : []),
      ],
      facts: factsView(file, today),
    },
    alerts: alertsOf(file),
    path: pathView(path, head.is_open === 1),
    sections: caseSections(file, may),
    tasks: tasksView(file.steps, head.id, today),
    timeline: { days: daysOf(file, head.zone) },
    someTimeline: file.timeline.length > 0,
    historyHref: may.history ? casePaths.history(head.id) : null,
    measures: file.measures.map(({ what, until, href, ranOut }) => ({ what, until, href, late: ranOut })),
    notices: file.notices.map(({ name, whom, open, icon, said, href }) => ({ name: whom === null ? name : `${name}: ${whom}`, open, icon, said, href })),
    clocks: file.clocks.map((clock) => ({ what: clockWhat(clock), due: clockDue(head.zone, clock.due_at), status: clockTag(clock), why: clock.why, passed: clock.passed.map((one) => passedWords(head.zone, one)), href: `${casePaths.clocks(head.id)}#deadline-${clock.id}` })),
    clocksHref: casePaths.clocks(head.id),
    noticesHref: managementPaths.notices(head.id),
    team: file.members.filter(({ until }) => until === null || until > now).map(({ account, name, discipline }) => ({
      name, initials: initials(name), role: `${disciplineWords[discipline]}${account === head.manager_id ? ' · case manager' : ''}`,
    })),
    teamHref: casePaths.team(head.id),
    readersHref: casePaths.readers(head.id),
    newer: file.newer === null ? null : { text: `The case is on ${file.newer.from}. Version ${file.newer.to} is in effect for the school now.`, href: file.newer.href },
  };
}

/** The button that leads on: to the first step of the path whose records are not there yet. */
function goOn(id: string, path: readonly PathStep[], may: Abilities) {
  const at = path.find(({ state }) => state === 'current')?.stage ?? 'closing';
  const [label, href, verb] = ({
    report: ['Read the reports', intakePaths.ofCase(id), 'case.read'], triage: ['Read the reports', intakePaths.ofCase(id), 'case.read'],
    'immediate-safety': ['Record immediate safety', casePaths.newSafety(id), 'case.safety.record'], assessment: ['Continue assessment', assessmentPaths.overview(id), 'case.assess'],
    'support-plan': ['Continue support plan', managementPaths.plan(id), 'case.plan.change'], monitoring: ['Record a review', managementPaths.newReview(id), 'case.review.record'],
    closing: ['Go to closing', casePaths.closures(id), 'case.close'],
  } as const satisfies Record<CaseStage, readonly [string, string, VerbId]>)[at];
  return may.holds(verb) ? [{ label, href, look: 'primary', icon: null }] : [];
}

function factsView({ head, level, steps, plan }: CaseFile, today: LocalDate) {
  const plain = { icon: null, tone: null, level: null };
  const earlier = earlierLevel(head);
  const rated = level === null
    ? { note: 'The team has not come to a determination', level: { n: 0, word: 'Not yet rated' }, tone: null }
    : { note: level.provisional ? `Provisional: ${level.missing.join(', ')} must sign` : `Set ${shortDay(dayIn(head.zone, level.setAt))} by the team`, level: { n: level.n, word: level.word }, tone: level.provisional ? 'warn' : null };
  return [
    earlier === null ? { term: 'Level of concern', value: '', icon: null, ...rated } : { ...plain, term: 'Level of concern', ...earlier, tone: 'warn' },
    { ...plain, term: 'Status', value: head.is_open === 1 ? 'Open' : 'Closed', note: `Opened ${dayWithYear(dayIn(head.zone, head.opened_at))}` },
    { ...plain, term: 'Case manager', value: head.manager, note: null },
    { ...plain, term: 'Next step due', ...nextDue(steps, today) },
    ...(plan.nextReview === null ? [] : [{ ...plain, term: 'Next review', value: shortDay(plan.nextReview.dueOn), note: fromToday(plan.nextReview.dueOn, today), tone: plan.nextReview.lateBy > 0 ? 'late' : null }]),
  ];
}

/** What must not be overlooked: promises not kept, and a closing that waits for its second signature. */
function alertsOf({ head, plan, closing, owesStatement, clocks }: CaseFile) {
  return [
    ...(head.is_held === 1 ? [{ text: 'Legal hold: nothing in this case may be taken out of sight', href: casePaths.readers(head.id) }] : []),
    ...(owesStatement ? [{ text: 'Say whether anything stands between you and this case', href: casePaths.conflicts(head.id) }] : []),
    ...clocks.filter(({ late }) => late).map((clock) => ({ text: `Late: ${clockWhat(clock)}, due ${clockDue(head.zone, clock.due_at)}; ${nowWith(clock)}`, href: `${casePaths.clocks(head.id)}#deadline-${clock.id}` })),
    ...plan.loud,
    ...(closing === null ? [] : [{ text: 'The closing of this case waits for a second signature', href: casePaths.closures(head.id) }]),
  ];
}

function nextDue(steps: readonly StepLine[], today: LocalDate) {
  const [first] = steps.filter(({ state }) => state === 'open');
  if (first === undefined) return { value: 'None', note: null, tone: null };
  return { value: shortDay(first.due_on), note: fromToday(first.due_on, today), tone: daysLate('open', first.due_on, today) > 0 ? 'late' : null };
}

function pathView(steps: readonly PathStep[], open: boolean) {
  const current = steps.findIndex(({ state }) => state === 'current');
  const at = open && current !== -1 ? current : steps.length - 1; // a closed case stands at its end
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
    status: dueStatus(late),
  };
}

export const dueStatus = (late: boolean) => (late ? { kind: 'late', icon: 'error', text: 'Overdue' } : { kind: 'todo', icon: 'radio_button_unchecked', text: 'To do' });

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
