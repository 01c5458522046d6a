import type { Id } from '../kernel/ids.js';

/** The addresses of this module's pages. */
export const oversightPaths = {
  samples: '/audit-samples',
  newSample: '/audit-samples/new',
  sample: (id: Id) => `/audit-samples/${id}`,
  sampleEnding: (id: Id) => `/audit-samples/${id}/endings`,
  audits: '/audits',
  audit: (id: Id) => `/audits/${id}`,
  file: (id: Id) => `/audits/${id}/file`,
  checkpoints: '/checkpoints',
  checkpointOnPaper: '/checkpoints/paper',
  rollbackAcknowledgments: (id: Id) => `/checkpoints/rollbacks/${id}/acknowledgments`,
  sheet: (caseId: Id) => `/cases/${caseId}/audit`,
};
