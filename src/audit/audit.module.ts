import { Global, Module } from '@nestjs/common';
import { AcknowledgeRollback } from './commands/acknowledge-rollback.js';
import { BeginSigning } from './commands/begin-signing.js';
import { Checkpointer } from './commands/checkpointer.js';
import { DumpLedger } from './commands/dump-ledger.js';
import { DeclareRollback } from './commands/declare-rollback.js';
import { DestroyImages } from './commands/destroy-images.js';
import { KeepSubtrees } from './commands/keep-subtrees.js';
import { ReplaceLostKey } from './commands/replace-lost-key.js';
import { RotateKey } from './commands/rotate-key.js';
import { SignCheckpoint } from './commands/sign-checkpoint.js';
import { CaseEvidence } from './queries/case-evidence.js';
import { CaseTrail } from './queries/case-trail.js';
import { Checkpoints } from './queries/checkpoints.js';
import { DailyCheck } from './queries/daily-check.js';
import { EntryImages } from './queries/entry-images.js';
import { ItemTrail } from './queries/item-trail.js';
import { LedgerKeys } from './queries/ledger-keys.js';
import { LedgerLog } from './queries/ledger-log.js';
import { LedgerStanding } from './queries/ledger-standing.js';
import { LedgerTree } from './queries/ledger-tree.js';
import { Verification } from './queries/verification.js';
import { AnchorFile } from './store/anchor-file.js';
import { CheckpointReads } from './store/checkpoint-reads.js';
import { LaterRows } from './queries/later-rows.js';
import { PastRows } from './store/past-rows.js';
import { PastReads } from './store/past-reads.js';
import { EvidenceReads } from './store/evidence-reads.js';
import { LedgerReads } from './store/ledger-reads.js';
import { RollbackReads } from './store/rollback-reads.js';
import { SignedMark } from './store/signed-mark.js';
import { SigningKeys } from './store/signing-keys.js';
import { TreeReads } from './store/tree-reads.js';

const stores = [LedgerReads, TreeReads, CheckpointReads, RollbackReads, SignedMark, SigningKeys, AnchorFile];
const queries = [CaseTrail, EntryImages, ItemTrail, LedgerLog, LedgerTree, LedgerKeys, Checkpoints, LedgerStanding, Verification, DailyCheck];
const commands = [DestroyImages, KeepSubtrees, DeclareRollback, AcknowledgeRollback, SignCheckpoint, BeginSigning, RotateKey, ReplaceLostKey, Checkpointer];

const past = [PastReads, PastRows, LaterRows];
const evidence = [EvidenceReads, CaseEvidence, DumpLedger];

@Global()
@Module({ providers: [...stores, ...queries, ...commands, ...evidence, ...past], exports: [...queries, CaseEvidence, PastRows, LaterRows, DumpLedger, DeclareRollback, AcknowledgeRollback, DestroyImages, RotateKey, ReplaceLostKey, Checkpointer] })
export class AuditModule {}
