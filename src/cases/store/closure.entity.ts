import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Discipline } from '../../kernel/disciplines.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { InformationDecision } from '../rules/reopening.js';

/**
 * A closing: begun by its first signer, complete with its last. `ledgerSeq` and `ledgerLeaf` are the head of the ledger
 * at that moment; replaying the ledger to there gives the state of every record when the case closed.
 */
@Entity('closure')
export class ClosureRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { transformer: narrative }) achieved!: string;
  @Column('text', { name: 'if_returns', transformer: narrative }) ifReturns!: string;
  @Column('text', { transformer: narrative }) told!: string;
  @Column('integer', { name: 'begun_after_seq' }) begunAfterSeq!: number;
  @Column('text', { name: 'closed_at', nullable: true }) closedAt!: string | null;
  @Column('integer', { name: 'ledger_seq', nullable: true }) ledgerSeq!: number | null;
  @Column('text', { name: 'ledger_leaf', nullable: true }) ledgerLeaf!: string | null;
  @Column('text', { name: 'withdrawn_by', nullable: true }) withdrawnBy!: string | null;
  @Column('text', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: string | null;
  @Column('text', { name: 'withdrawn_because', nullable: true, transformer: narrative }) withdrawnBecause!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

/** One member's signature under a closing; `textSha256` says which text was signed. */
@Entity('closure_signature')
export class ClosureSignatureRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'closure_id' }) closureId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text') discipline!: Discipline;
  @Column('text', { name: 'text_sha256' }) textSha256!: string;
  @Column('text', { name: 'signed_at' }) signedAt!: string;
}

/** What was heard after a case had closed, and what the team decided about it. */
@Entity('new_information')
export class NewInformationRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'closure_id' }) closureId!: string;
  @Column('text', { transformer: narrative }) what!: string;
  @Column('text', { name: 'report_id', nullable: true }) reportId!: string | null;
  @Column('text') decision!: InformationDecision;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
