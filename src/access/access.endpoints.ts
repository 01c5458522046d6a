import type { Id } from '../kernel/ids.js';

/** The addresses of this module's pages. */
export const accessPaths = {
  accounts: '/accounts',
  newAccount: '/accounts/new',
  account: (id: Id) => `/accounts/${id}`,
  seats: (id: Id) => `/accounts/${id}/seats`,
  seatEnding: (id: Id, seat: Id) => `/accounts/${id}/seats/${seat}/endings`,
  passwords: (id: Id) => `/accounts/${id}/passwords`,
};
