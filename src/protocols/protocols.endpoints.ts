import type { Id } from '../kernel/ids.js';

/** The addresses of this module's pages. */
export const protocolPaths = {
  protocols: '/protocols',
  newChoice: '/protocols/choices/new',
  choices: '/protocols/choices',
  protocol: (id: Id) => `/protocols/${id}`,
  page: (id: Id, page: string) => (page === 'start' ? `/protocols/${id}` : `/protocols/${id}/${page}`),
};
