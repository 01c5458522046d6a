import type { Id } from '../kernel/ids.js';

/** The addresses of this module's pages. */
export const exportPaths = {
  summary: (id: Id) => `/cases/${id}/summary`,
  copies: (id: Id) => `/cases/${id}/summaries`,
  copy: (id: Id, copy: Id) => `/cases/${id}/summaries/${copy}`,
  part: (id: Id, copy: Id, part: number) => `/cases/${id}/summaries/${copy}?part=${part}`,
  file: (id: Id, copy: Id) => `/cases/${id}/summaries/${copy}/file`,
  pack: (id: Id) => `/cases/${id}/pack`,
  packs: (id: Id) => `/cases/${id}/packs`,
  onePack: (id: Id, pack: Id) => `/cases/${id}/packs/${pack}`,
  packFile: (id: Id, pack: Id) => `/cases/${id}/packs/${pack}/file`,
};
