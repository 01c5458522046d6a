/** The house, lowest floor first. A module imports only floors below its own: never beside, never above. */
const floors = [
  ['kernel'],
  ['platform'],
  ['audit'],
  ['directory'],
  ['protocols'],
  ['access'],
  ['people', 'training'],
  ['cases'],
  ['tracks', 'stages'],
  ['intake', 'assessment', 'documents'],
  ['management'],
  ['exports', 'insights', 'notifications', 'oversight'],
  ['desk'],
];

/** Beside the floors: these may knock at any front door, and no floor imports them. */
const beside = ['cli', 'demo', 'schema', 'main.ts', 'start.ts', 'app.module.ts'];

/** Where a process or a thread starts. */
const entries = ['src/main.ts', 'src/cli/waypost.ts', 'src/demo/main.ts', 'src/exports/typst/compile.mjs', 'src/cli/verify-thread.ts'];

module.exports = { floors, beside, entries };
