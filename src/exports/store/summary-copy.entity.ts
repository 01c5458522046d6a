import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { DisclosureBasis } from '../rules/recipients.js';

/** A copy of a case as it was handed out: `content` is the very text, `ledgerSeq` the last entry it rests on. `id` is printed on it. */
@Entity('summary_copy')
export class SummaryCopyRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'recipient_id' }) recipientId!: string;
  @Column('text', { transformer: narrative }) purpose!: string;
  @Column('text') basis!: DisclosureBasis;
  @Column('text', { transformer: narrative }) content!: string;
  @Column('integer', { name: 'ledger_seq' }) ledgerSeq!: number;
  @Column('text', { name: 'ledger_leaf' }) ledgerLeaf!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
