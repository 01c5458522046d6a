export { AuditModule } from './audit.module.js';
export { CaseTrail, type TrailFilter, type TrailLine } from './queries/case-trail.js';
export { ItemTrail } from './queries/item-trail.js';
export { LedgerLog, type LogFilter, type LogLine } from './queries/ledger-log.js';
export { Verification, type Verified } from './queries/verification.js';
export { ChangedMeanwhile, chainInUnit, whileUnchanged } from './store/chain-in-unit.js';
export { Ledger } from './store/ledger.js';
export { auditEntities } from './store/entities.js';
