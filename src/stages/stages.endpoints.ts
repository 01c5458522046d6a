import type { Id } from '../kernel/ids.js';

/** The addresses of this module's pages. */
export const stagePaths = {
  path: (caseId: Id) => `/cases/${caseId}/stages`,
  decide: (caseId: Id, stage: string) => `/cases/${caseId}/stages/${stage}/decisions/new`,
  decisions: (caseId: Id, stage: string) => `/cases/${caseId}/stages/${stage}/decisions`,
};
