import type { Id } from '../kernel/ids.js';

/** The addresses of this module's pages. */
export const trackPaths = {
  list: '/tracks',
  withoutLead: '/tracks/without-lead',
  show: (id: Id) => `/tracks/${id}`,
  entries: (id: Id) => `/tracks/${id}/entries`,
  members: (id: Id) => `/tracks/${id}/members`,
  memberEnding: (id: Id, member: Id) => `/tracks/${id}/members/${member}/endings`,
  ending: (id: Id) => `/tracks/${id}/ending`,
  ofCase: (caseId: Id) => `/cases/${caseId}/suicide-protocol`,
  relied: (caseId: Id) => `/cases/${caseId}/suicide-protocol/reasons`,
};
