import { Column, Entity, PrimaryColumn } from 'typeorm';
import { narrative } from '../../platform/database/index.js';

/** An open case went from one version of its protocol to another. Never changed. */
@Entity('protocol_move')
export class ProtocolMoveRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'from_sha256' }) fromSha256!: string;
  @Column('text', { name: 'to_sha256' }) toSha256!: string;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'record_class' }) recordClass!: string;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
