import { Global, Module } from '@nestjs/common';
import { CaseTrail } from './queries/case-trail.js';
import { ItemTrail } from './queries/item-trail.js';
import { LedgerLog } from './queries/ledger-log.js';
import { Verification } from './queries/verification.js';
import { LedgerReads } from './store/ledger-reads.js';

@Global()
@Module({ providers: [LedgerReads, CaseTrail, ItemTrail, LedgerLog, Verification], exports: [CaseTrail, ItemTrail, LedgerLog, Verification] })
export class AuditModule {}
