import { LedgerEntryRow, LedgerImageRow } from './ledger-entry.entity.js';

export const auditEntities = [LedgerEntryRow, LedgerImageRow];
