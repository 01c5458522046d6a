/** What the ledger calls the acts of this module, and how the history says them. */
export const intakeActs = {
  'report.received': 'reported a concern',
  'report.own.viewed': 'looked at own reports',
  'report.listed': 'looked at the list of reports',
  'report.viewed': 'looked at a report',
  'report.identity.viewed': 'looked at who a confidential reporter is',
  'report.triage.viewed': 'looked at the triage of a report',
  'report.subject.confirmed': 'confirmed whom a report is about',
  'report.triage.started': 'began a triage decision',
  'report.triaged': 'triaged a report',
  'report.second-reading.viewed': 'looked at a triage as second reader',
  'report.second-read': 'gave the second reading of a triage',
  'report.routing.viewed': 'looked at a concern that was routed',
  'report.routing.acknowledged': 'acknowledged a concern that was routed',
  'case.reports.viewed': 'looked at the reports in the case',
} as const;
export type IntakeAct = keyof typeof intakeActs;
