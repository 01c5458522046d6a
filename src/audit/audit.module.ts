import { Global, Module } from '@nestjs/common';
import { CaseTrail } from './queries/case-trail.js';
import { ItemTrail } from './queries/item-trail.js';
import { Verification } from './queries/verification.js';
import { LedgerReads } from './store/ledger-reads.js';

@Global()
@Module({ providers: [LedgerReads, CaseTrail, ItemTrail, Verification], exports: [CaseTrail, ItemTrail, Verification] })
export class AuditModule {}
