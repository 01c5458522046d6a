import { fieldsFor, problemList, type Problem } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import type { ReportRecord, Repeat, TriageLine } from '../queries/report-file.js';
import { routes } from '../rules/triage-outcomes.js';
import { alarmsFor, decisionView, reportHead, reportRows } from './report-parts.view.js';

/** For the receiver alone, who may have no other page about this report. */
export function acknowledgementView(report: ReportRecord, repeats: readonly Repeat[], triage: TriageLine, problems: readonly Problem[]) {
  const route = triage.route === null ? 'This concern' : routes[triage.route];
  const open = triage.acknowledged_at === null;
  return {
    title: 'Acknowledge a routed concern', head: { ...reportHead(report, 'Acknowledge a routed concern'), crumbs: [] },
    problems: problemList(problems), alarms: alarmsFor(report, repeats).map((alarm) => ({ ...alarm, links: [] })), report: reportRows(report), decision: [decisionView(triage, report.zone)],
    lead: open ? `${route}: this concern was given to you. It is yours from now on; acknowledging says that you have read it and are acting.` : `${route}: you have acknowledged this concern.`,
    open, action: intakePaths.acknowledgement(report.id), triage: fieldsFor({}, []).hidden('triage', triage.id),
    actions: { sticky: false, state: null, back: { label: 'Your start page', href: '/' }, buttons: [{ label: 'I have it', look: 'primary', name: null, value: null }] },
  };
}
