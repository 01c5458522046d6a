import type { Id } from '../kernel/ids.js';

/** The addresses of this module's pages. */
export const intakePaths = {
  queue: '/reports',
  settled: '/reports?state=settled',
  ask: '/reports/new',
  danger: '/reports/new/danger',
  details: '/reports/new/details',
  urgent: '/reports/urgent',
  mine: '/reports/mine',
  receipt: (receipt: string) => `/reports/receipts/${receipt}`,
  show: (id: Id) => `/reports/${id}`,
  reporter: (id: Id) => `/reports/${id}/reporter`,
  triage: (id: Id) => `/reports/${id}/triage`,
  subjects: (id: Id) => `/reports/${id}/subjects`,
  outcome: (id: Id, outcome: string) => `/reports/${id}/triage/${outcome}`,
  newCase: (id: Id) => `/reports/${id}/cases/new`,
  cases: (id: Id) => `/reports/${id}/cases`,
  caseLink: (id: Id) => `/reports/${id}/case-link`,
  secondReading: (id: Id) => `/reports/${id}/second-reading`,
  acknowledgement: (id: Id) => `/reports/${id}/acknowledgement`,
  ofCase: (caseId: Id) => `/cases/${caseId}/reports`,
};
