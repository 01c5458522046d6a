import { casePaths } from '../../cases/index.js';
import { schoolYearOf } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import { cell, fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { guardsView, type PublishedProtocol } from '../../protocols/index.js';
import { intakePaths } from '../intake.endpoints.js';
import type { CaseBefore, ClosedCase, Earlier, FoundPerson, ReportBefore } from '../queries/earlier-records.js';
import type { ReportRecord, Repeat, TriageLine } from '../queries/report-file.js';
import { longestLine } from '../rules/report-answers.js';
import { awaitsTriage, outcomes, type Outcome } from '../rules/triage-outcomes.js';
import { alarmsFor, decisionView, reportHead, reportRows } from './report-parts.view.js';

export const kindWords: Readonly<Record<string, string>> = {
  student: 'Student', staff: 'Staff', guardian: 'Parent or guardian', 'former-student': 'Former student', 'former-staff': 'Former staff', other: 'Somebody else',
};
const nearnessWords = { same: 'same name', near: 'near name', part: 'shares a name, or one like it' } as const;

export interface TriagePage { report: ReportRecord; version: number; repeats: readonly Repeat[]; triages: readonly TriageLine[]; earlier: Earlier; closed: readonly ClosedCase[]; protocol: PublishedProtocol; lookedUp: string; may: { openCase: boolean } }

export function triageView(page: TriagePage, typed: Typed, problems: Problem[]) {
  const { report, version, repeats, triages, earlier, closed, protocol, lookedUp, may } = page;
  const fields = fieldsFor(typed, problems);
  const confirmed = report.subject_id === null ? null : earlier.people.find(({ id }) => id === report.subject_id) ?? null;
  const mayDecide = awaitsTriage(report.state);
  return {
    title: 'Triage', head: reportHead(report, 'Triage'), alarms: alarmsFor(report, repeats), report: reportRows(report), problems: problemList(problems),
    decisions: triages.map((line) => decisionView(line, report.zone)),
    confirmed: report.subject === null ? null : { name: report.subject, detail: confirmed === null ? null : about(confirmed) },
    subject: {
      action: intakePaths.subjects(report.id), version: fields.hidden('version', String(version)),
      choice: fields.radios('subject', 'Which person is meant?', [
        ...earlier.people.map((person) => ({ value: person.id, label: person.used === null ? person.full : `${person.full} (${person.used})`, hint: `${about(person)} · ${nearnessWords[person.nearness]}` })),
        { value: 'new', label: 'Someone not in the list', opens: 1 as const },
      ], { value: report.subject_id ?? '', hint: earlier.people.length === 0 ? 'Nobody in the file has a same or near name. Look up another name below, or enter the person.' : 'You confirm it: check grade and school before you choose.' }),
      name: fields.text('name', 'Name, or a few words that say who it is', { maxLength: longestLine }),
      kind: fields.select('kind', 'Relation to the school', Object.entries(kindWords).map(([value, label]) => ({ value, label })), { width: 'half' }),
    },
    lookUp: { action: intakePaths.triage(report.id), name: fieldsFor({}, []).search('look', 'Look up another name', { value: lookedUp }) },
    earlier: {
      someCases: earlier.cases.length > 0, cases: casesTable(earlier.cases), someReports: earlier.reports.length > 0, reports: reportsTable(earlier.reports),
      none: earlier.cases.length + earlier.reports.length === 0 ? { title: 'Nothing found', text: 'There is no earlier report or case under the same or a near name.', link: null } : null,
    },
    guards: mayDecide ? guardsView(protocol, 'triage') : null,
    mayDecide, needsSubject: report.subject_id === null,
    outcomes: mayDecide ? outcomeLinks(report, { open: may.openCase, add: earlier.cases.some(({ subject_id, is_open }) => subject_id === report.subject_id && is_open === 1), reopen: closed.some(({ mayReopen }) => mayReopen) }) : [],
    asks: mayDecide ? closed.filter(({ mayReopen }) => !mayReopen).map(askAbout) : [],
  };
}

const about = ({ kind, grade, school }: FoundPerson): string => [kindWords[kind] ?? 'Person', grade === null ? null : `grade ${grade}`, school].filter((part) => part !== null && part !== undefined).join(', ');

const outcomeWords: Readonly<Record<Outcome, string>> = {
  open: 'Somebody may pose a threat: a team assesses and supports. You choose the case manager and the team.',
  add: 'The person has an open case: the report becomes part of it, and its manager is told.',
  reopen: 'The person has a closed case, and this report is a reason to assess anew: the case opens with the report in it.',
  addressed: 'The concern was met with help, and nothing suggests a threat. A second reader confirms.',
  routed: 'Another process is the right one. It starts at once; a named person receives it. A second reader confirms.',
  gather: 'Too little is known to decide. Somebody finds out more by a day; the report stays open.',
  unfounded: 'It did not happen, or not in a way that is a concern. A second reader confirms.',
};

/** Of a closed case that they may not open again, a reader learns whom to ask. */
const askAbout = ({ number, school, zone, opened_at, manager, readable }: ClosedCase): string =>
  `${readable ? `Case ${number}` : `A case of ${schoolYearOf(dayIn(zone, opened_at))}`} at ${school} is closed. If this report is a reason to open it again, ask ${manager}, case manager, or the district coordinator. Once it is open, you can add the report to it.`;

function outcomeLinks(report: ReportRecord, may: { open: boolean; add: boolean; reopen: boolean }) {
  const link = (outcome: Outcome, href: string) => ({ label: outcomes[outcome], text: outcomeWords[outcome], href });
  return [
    ...(report.subject_id !== null && may.add ? [link('add', intakePaths.caseLink(report.id))] : []),
    ...(report.subject_id !== null && may.open ? [{ ...link('open', intakePaths.newCase(report.id)), ...(may.add ? { text: 'The person has an open case. Open another one only for something that does not belong there.' } : {}) }] : []),
    ...(report.subject_id !== null && may.reopen ? [link('reopen', intakePaths.caseReopening(report.id))] : []),
    ...(['addressed', 'routed', 'gather', 'unfounded'] as const).map((outcome) => link(outcome, intakePaths.outcome(report.id, outcome))),
  ];
}


/** Of a case that is not theirs, a reader learns where and when, whether it is open, and whom to ask: not even the name it stands under. */
function casesTable(cases: readonly CaseBefore[]) {
  return {
    caption: 'Earlier cases', columns: ['Case', 'School', 'Open or closed', 'Whom to ask'],
    rows: cases.map(({ id, number, subject, school, zone, is_open, opened_at, manager, readable }) => ({ cells: [
      readable ? cell('Case', `Case ${number}`, { href: casePaths.show(id), more: subject }) : cell('Case', `A case of ${schoolYearOf(dayIn(zone, opened_at))}`),
      cell('School', school), cell('Open or closed', is_open === 1 ? 'Open' : 'Closed'), cell('Whom to ask', manager, { more: 'Case manager' }),
    ] })),
  };
}

function reportsTable(reports: readonly ReportBefore[]) {
  return {
    caption: 'Earlier reports', columns: ['Report', 'School', 'Where it stands', 'Whom to ask'],
    rows: reports.map(({ id, subject, subject_described, school, zone, state, immediate_danger, entered_at, readable, ask }) => ({ cells: [
      readable
        ? cell('Report', `Report of ${moment(zone, entered_at)}`, { href: intakePaths.show(id), more: [subject ?? subject_described, immediate_danger === 1 ? 'immediate danger' : null].filter(Boolean).join(' · ') })
        : cell('Report', `A report of ${schoolYearOf(dayIn(zone, entered_at))}`),
      cell('School', school), cell('Where it stands', state === 'settled' || state === 'in-case' ? 'Decided' : 'Open'), cell('Whom to ask', readable ? '–' : ask ?? 'District coordinator'),
    ] })),
  };
}

