export { TakePack } from './commands/take-pack.js';
export { TakeSummary, type NewCopy } from './commands/take-summary.js';
export { exportPaths } from './exports.endpoints.js';
export { ExportsModule } from './exports.module.js';
export { ActWords } from './ports/act-words.js';
export { EvidencePacks, type PackLine } from './queries/evidence-packs.js';
export { SummaryCopies, type CopyLine } from './queries/summary-copies.js';
export { exportActs } from './rules/acts.js';
export { exportEntities } from './store/entities.js';
