import { caseHeadView, type CaseHead } from '../../cases/index.js';
import { moment } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import type { ReportInCase } from '../queries/case-reports.js';
import { reportRows } from './report-parts.view.js';

export function caseReportsView(head: CaseHead, reports: readonly ReportInCase[], mayAsk: boolean) {
  return {
    title: `Reports, case ${head.number}`, head: caseHeadView(head),
    reports: reports.map((report) => ({
      id: `report-${report.id}`, headId: `h-${report.id}`, heading: report.immediate_danger === 1 ? 'Immediate danger reported' : 'Concern reported',
      received: moment(report.zone, report.entered_at), rows: [{ term: 'Reported by', value: report.reporter, link: mayAsk && report.confidential === 1 ? { label: 'Ask for the identity', href: intakePaths.newIdentityRequest(report.id) } : null }, ...reportRows(report)],
    })),
    empty: reports.length === 0 ? { title: 'No reports', text: 'A report becomes part of this case when triage opens the case from it or adds it.', link: null } : null,
  };
}
