import type { Id } from '../kernel/ids.js';

/** The addresses of this module's pages. */
export const accessPaths = {
  accounts: '/accounts',
  newAccount: '/accounts/new',
  account: (id: Id) => `/accounts/${id}`,
  seats: (id: Id) => `/accounts/${id}/seats`,
  seatEnding: (id: Id, seat: Id) => `/accounts/${id}/seats/${seat}/endings`,
  passwords: (id: Id) => `/accounts/${id}/passwords`,
  links: (id: Id) => `/accounts/${id}/links`,
  sessionEndings: (id: Id) => `/accounts/${id}/session-endings`,
  status: (id: Id) => `/accounts/${id}/status`,
  offboarding: (id: Id) => `/accounts/${id}/offboarding`,
  /** My work, where what is left of it stands. */
  afterHandover: '/',
  handover: (id: Id) => `/handovers/${id}`,
  import: '/accounts/import',
  imported: (id: Id) => `/accounts/imports/${id}`,
  importTaking: (id: Id) => `/accounts/imports/${id}/takings`,
  importLinks: (id: Id) => `/accounts/imports/${id}/links`,
  handedBack: (id: Id) => `/accounts/imports/${id}/handed-back`,
  waitingSeats: '/seats/waiting',
  charterTeams: '/charter-teams',
  charterSchools: (id: Id) => `/charter-teams/${id}/schools`,
  roles: '/roles',
  welcome: (token: string) => `/welcome/${token}`,
};
