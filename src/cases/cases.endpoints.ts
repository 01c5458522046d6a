import type { Id } from '../kernel/ids.js';

/** The addresses of this module's pages. */
export const casePaths = {
  list: '/cases',
  show: (id: Id) => `/cases/${id}`,
  history: (id: Id) => `/cases/${id}/history`,
  notes: (id: Id) => `/cases/${id}/notes`,
  newNote: (id: Id) => `/cases/${id}/notes/new`,
  correction: (id: Id, note: Id) => `/cases/${id}/notes/${note}/corrections`,
  team: (id: Id) => `/cases/${id}/team`,
  leaving: (id: Id, member: Id) => `/cases/${id}/team/${member}/leavings`,
  links: (id: Id) => `/cases/${id}/links`,
  people: (id: Id) => `/cases/${id}/people`,
  safety: (id: Id) => `/cases/${id}/safety`,
  newSafety: (id: Id) => `/cases/${id}/safety/new`,
  safetyCorrection: (id: Id, record: Id) => `/cases/${id}/safety/${record}/corrections`,
  measures: (id: Id) => `/cases/${id}/safety/measures`,
  newMeasure: (id: Id) => `/cases/${id}/safety/measures/new`,
  measureEnding: (id: Id, measure: Id) => `/cases/${id}/safety/measures/${measure}/endings`,
  closures: (id: Id) => `/cases/${id}/closures`,
  newClosure: (id: Id) => `/cases/${id}/closures/new`,
  closureSignatures: (id: Id, closure: Id) => `/cases/${id}/closures/${closure}/signatures`,
  closureWithdrawal: (id: Id, closure: Id) => `/cases/${id}/closures/${closure}/withdrawal`,
  reopenings: (id: Id) => `/cases/${id}/reopenings`,
  newReopening: (id: Id) => `/cases/${id}/reopenings/new`,
  step: (id: Id, step: Id) => `/cases/${id}/steps/${step}`,
};
