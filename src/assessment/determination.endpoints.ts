import type { Id } from '../kernel/ids.js';

/** The addresses of the determination's pages. */
export const determinationPaths = {
  show: (caseId: Id) => `/cases/${caseId}/determination`,
  ask: (caseId: Id) => `/cases/${caseId}/determination/new`,
  signatures: (caseId: Id) => `/cases/${caseId}/determination/signatures`,
};
