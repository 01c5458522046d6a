import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { DisclosureBasis } from '../rules/recipients.js';

/** An evidence pack as it was taken. Its files are made from the ledger each time; `listSha256` (hex) holds them to what they were. */
@Entity('evidence_pack')
export class EvidencePackRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'recipient_id' }) recipientId!: string;
  @Column('text', { transformer: narrative }) purpose!: string;
  @Column('text') basis!: DisclosureBasis;
  @Column('integer', { name: 'ledger_seq' }) ledgerSeq!: number;
  @Column('text', { name: 'ledger_leaf' }) ledgerLeaf!: string;
  @Column('text', { name: 'list_sha256' }) listSha256!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
