import { casePaths } from '../../cases/index.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import { cell, fromToday, moment, shortDay, type Cell, type Tag } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import type { ReportRecord, Repeat, TriageLine } from '../queries/report-file.js';
import type { QueueLine, QueuePlace } from '../queries/report-queue.js';
import { awaitsTriage, outcomes } from '../rules/triage-outcomes.js';
import { alarmsFor, decisionView, reportHead, reportRows } from './report-parts.view.js';



export function queueView(lines: readonly QueueLine[], { open, now, next, first, identities }: { open: boolean; now: Instant; next: QueueLine | null; first: boolean; identities: boolean }) {
  return {
    title: open ? 'Concern reports' : 'Settled reports',
    head: {
      crumbs: [], kicker: null, facts: [], heading: open ? 'Concern reports' : 'Settled reports',
      sub: open ? 'Immediate danger first, then the oldest. Every report ends with a decision.' : 'Reports with a confirmed decision, and reports that belong to a case, the newest first.',
      links: [...(identities ? [{ label: 'Identity requests', href: intakePaths.identityRequests, look: 'outline', icon: null }] : []), { ...(open ? { label: 'Settled reports', href: intakePaths.settled } : { label: 'Open reports', href: intakePaths.queue }), look: 'outline', icon: null }],
    },
    some: lines.length > 0,
    table: { caption: open ? 'Open reports, immediate danger first, then the oldest' : 'Settled reports, the newest first', columns: ['About', 'Received', 'School', 'Where it stands'], rows: lines.map((line) => ({ cells: cells(line, now) })) },
    empty: open
      ? { title: 'No open reports', text: 'Reports of concern from your schools appear here until they are decided.', link: { label: 'Report a concern', href: intakePaths.ask } }
      : { title: 'No settled reports', text: 'Reports appear here once they are decided and confirmed.', link: { label: 'Open reports', href: intakePaths.queue } },
    pager: { newer: first ? null : open ? intakePaths.queue : intakePaths.settled, older: next === null ? null : `${intakePaths.queue}?${open ? '' : 'state=settled&'}after=${placeText(next)}` },
  };
}

/** A place in the queue as one word of an address, and back; null for anything else. */
export const placeText = ({ immediate_danger, entered_at, id }: QueueLine): string => `${immediate_danger}_${entered_at}_${id}`;
export function placeIn(text: string | undefined): QueuePlace | null {
  const parts = /^([01])_(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([a-z2-7]{26})$/.exec(text ?? '');
  return parts === null ? null : { danger: parts[1] === '1' ? 1 : 0, at: parts[2] as Instant, id: parts[3]! };
}

function cells(line: QueueLine, now: Instant): Cell[] {
  const alarm = line.immediate_danger === 1 ? 'Immediate danger' : line.repeated === 1 ? 'Second report within 24 hours' : null;
  return [
    cell('About', line.subject ?? line.subject_described, { href: intakePaths.show(line.id), more: line.subject === null ? 'Person not confirmed yet' : null }),
    cell('Received', moment(line.zone, line.entered_at)),
    cell('School', line.school),
    cell('Where it stands', '', alarm !== null && awaitsTriage(line.state) ? { status: { kind: 'late', icon: 'warning', text: alarm }, more: standing(line, now).text } : { status: standing(line, now), more: alarm }),
  ];
}

function standing(line: QueueLine, now: Instant): Tag {
  const today = dayIn(line.zone, now);
  const routed = line.outcome === 'routed' && line.acknowledged === 0 ? `, not yet acknowledged by ${line.receiver}` : '';
  switch (line.state) {
    case 'received': return { kind: 'todo', icon: 'radio_button_unchecked', text: 'Waits for triage' };
    case 'returned': return { kind: 'wait', icon: 'warning', text: 'Back to triage: second reader did not agree' };
    case 'gathering': return { kind: late(line.gather_until, today), icon: 'schedule', text: `${line.gatherer} finds out more by ${shortDay(line.gather_until!)}` };
    case 'confirming': return { kind: late(line.second_due_on, today), icon: 'schedule', text: `Second reading due ${line.second_due_on === null ? '' : fromToday(line.second_due_on, today).toLowerCase()}${routed}` };
    case 'unacknowledged': return { kind: 'wait', icon: 'schedule', text: `Routed${routed}` };
    case 'settled': return { kind: 'done', icon: 'check_circle', text: outcomes[line.outcome!] };
    case 'in-case': return { kind: 'done', icon: 'check_circle', text: 'Belongs to a case' };
  }
}

const late = (due: string | null, today: string): 'late' | 'wait' => (due !== null && due < today ? 'late' : 'wait');

export interface ReportPage {
  report: ReportRecord; repeats: readonly Repeat[]; triages: readonly TriageLine[]; reporter: string;
  may: { triage: boolean; readSecond: boolean; acknowledge: boolean; identity: boolean; release: boolean; approve: boolean; openCase: boolean };
}

export function reportView({ report, repeats, triages, reporter, may }: ReportPage) {
  const waits = awaitsTriage(report.state);
  const link = (label: string, href: string, look: 'primary' | 'outline') => ({ label, href, look, icon: null });
  return {
    title: `Report about ${report.subject ?? report.subject_described}`,
    head: reportHead(report, 'Report', [
      ...(may.acknowledge ? [link('Acknowledge', intakePaths.acknowledgement(report.id), 'outline')] : []),
      ...(may.readSecond ? [link('Second reading', intakePaths.secondReading(report.id), 'primary')] : []),
      ...(may.triage && waits ? [link('Triage', intakePaths.triage(report.id), 'primary')] : []),
    ]),
    alarms: alarmsFor(report, repeats, [{ label: 'Who was called, and acknowledge', href: intakePaths.repeats(report.id) }]),
    report: [...reportRows(report), { term: 'Reported by', value: reporter, link: report.confidential === 1 && may.identity ? { label: 'See who it is', href: intakePaths.reporter(report.id) } : null }, ...(report.confidential === 1 ? identityRows(report.id, may) : [])],
    decisions: triages.map((line) => decisionView(line, report.zone)),
    undecided: triages.length === 0 ? { title: 'Not triaged yet', text: 'Every report gets a decision with a reason.', link: may.triage ? { label: 'Triage this report', href: intakePaths.triage(report.id) } : null } : null,
    caseLink: report.case_id !== null && may.openCase ? { label: 'Go to the case', href: casePaths.show(report.case_id) } : null,
  };
}

/** What more there is about a confidential reporter, for those whom it concerns: the log of looks, and the way by which the law gets the identity. */
function identityRows(id: string, may: ReportPage['may']) {
  const row = (term: string, value: string, label: string, href: string) => ({ term, value, link: { label, href } });
  return [
    ...(may.identity ? [row('Looks at who it is', 'Each one is recorded.', 'See the log', intakePaths.identityLog(id))] : []),
    ...(may.release ? [row('If the law requires it', 'Two people can produce the identity.', 'Ask for it', intakePaths.newIdentityRequest(id))] : may.approve ? [row('If the law requires it', 'Two people can produce the identity.', 'See the requests', intakePaths.identityRequests)] : []),
  ];
}

export function reporterView(report: ReportRecord, name: string) {
  return {
    title: 'Who reported this', head: reportHead(report, 'Who reported this'), name, backHref: intakePaths.show(report.id), logHref: report.confidential === 1 ? intakePaths.identityLog(report.id) : null,
    note: report.confidential === 1 ? 'This person asked for confidentiality. Do not pass the name on. That you looked is recorded.' : 'This person did not ask for confidentiality.',
  };
}
