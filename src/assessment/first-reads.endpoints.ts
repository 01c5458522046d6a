import type { Id } from '../kernel/ids.js';

/** The addresses of the pages of first reads. */
export const firstReadPaths = {
  show: (caseId: Id) => `/cases/${caseId}/first-reads`,
  give: (caseId: Id) => `/cases/${caseId}/first-reads/new`,
  rounds: (caseId: Id) => `/cases/${caseId}/first-reads/rounds`,
  withdrawals: (caseId: Id) => `/cases/${caseId}/first-reads/withdrawals`,
  openings: (caseId: Id) => `/cases/${caseId}/first-reads/openings`,
  endings: (caseId: Id) => `/cases/${caseId}/first-reads/endings`,
};
