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
  people: (id: Id) => `/cases/${id}/people`,
  step: (id: Id, step: Id) => `/cases/${id}/steps/${step}`,
};
