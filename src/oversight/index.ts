export { DrawSample, type NewSample } from './commands/draw-sample.js';
export { EndSample } from './commands/end-sample.js';
export { oversightPaths } from './oversight.endpoints.js';
export { OversightModule } from './oversight.module.js';
export { AuditSheet, type AuditSheetFacts } from './queries/audit-sheet.js';
export { SampleDoor, type DrawingKey } from './queries/sample-door.js';
export { Samples } from './queries/samples.js';
export { oversightActs } from './rules/acts.js';
export { oversightEntities } from './store/entities.js';
