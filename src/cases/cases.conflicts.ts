// What other modules meet of conflicts of interest.
export { ConflictMatches } from './queries/conflict-matches.js';
export { Conflicts } from './queries/conflicts.js';
export { ConflictSources, type ConflictSource } from './ports/conflict-source.js';
export { maySignDespite, type FoundMatch } from './rules/conflict-matches.js';
export { conflictsView } from './pages/conflicts.view.js';
export type { RecusalLine } from './queries/conflicts.js';
