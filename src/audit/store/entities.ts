import { LedgerEntryRow, LedgerImageRow } from './ledger-entry.entity.js';
import { RollbackAcknowledgmentRow, RollbackRow } from './rollback.entity.js';

export const auditEntities = [LedgerEntryRow, LedgerImageRow, RollbackRow, RollbackAcknowledgmentRow];
