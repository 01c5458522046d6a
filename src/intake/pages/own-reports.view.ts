import { dayIn } from '../../kernel/instant.js';
import { dayWithYear, moment } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import type { OwnReport } from '../queries/own-reports.js';
import { reporterSees } from '../rules/triage-outcomes.js';

const tags = {
  received: { kind: 'todo', icon: 'radio_button_unchecked' }, looking: { kind: 'progress', icon: 'autorenew' }, 'followed-up': { kind: 'done', icon: 'check_circle' },
} as const;

/** Received, being looked at, followed up: a reporter learns no more than that. */
function standing({ state, followed_up_at, zone }: OwnReport) {
  const sees = reporterSees(state);
  const text = sees === 'received' ? 'Received' : sees === 'looking' || followed_up_at === null ? 'Being looked at' : `Followed up on ${dayWithYear(dayIn(zone, followed_up_at))}`;
  return { ...tags[sees], text };
}

/** 26 characters in groups, so that they can be read over the phone. */
export const receiptNumber = (receipt: string): string => receipt.match(/.{1,5}/g)!.join(' ');

export function receiptView(report: OwnReport) {
  const urgent = report.immediate_danger === 1;
  return {
    title: 'Your report was received', urgent,
    number: receiptNumber(report.receipt), status: standing(report),
    received: moment(report.zone, report.entered_at), school: report.school, confidential: report.confidential === 1, detailsHref: intakePaths.details, mineHref: intakePaths.mine,
  };
}

export function mineView(reports: readonly OwnReport[]) {
  return {
    title: 'Your reports', some: reports.length > 0,
    head: { crumbs: [], kicker: null, facts: [], heading: 'Your reports', sub: null, links: [{ label: 'Report a concern', href: intakePaths.ask, look: 'primary', icon: null }] },
    table: {
      caption: 'Reports you have sent, newest first', columns: ['About', 'Sent', 'School', 'Where it stands'],
      rows: reports.map((report) => ({ cells: [
        { label: 'About', text: report.subject_described, href: intakePaths.receipt(report.receipt), more: report.confidential === 1 ? 'Sent confidentially' : null, tone: null, level: null, status: null },
        { label: 'Sent', text: moment(report.zone, report.entered_at), href: null, more: null, tone: null, level: null, status: null },
        { label: 'School', text: report.school, href: null, more: null, tone: null, level: null, status: null },
        { label: 'Where it stands', text: '', href: null, more: null, tone: null, level: null, status: standing(report) },
      ] })),
    },
    empty: { title: 'You have not sent a report', text: 'If something worries you, report it. It takes about three minutes, and you need not be sure.', link: { label: 'Report a concern', href: intakePaths.ask } },
  };
}
