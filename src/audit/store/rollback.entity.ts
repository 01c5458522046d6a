import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The database was found at a state before a checkpoint that had been signed for. `note`: that checkpoint; `kept`: how many entries were left. */
@Entity('ledger_rollback')
export class RollbackRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') note!: string;
  @Column('text') source!: 'signer' | 'anchor';
  @Column('integer') kept!: number;
  @Column('text') at!: string;
}

@Entity('ledger_rollback_acknowledgment')
export class RollbackAcknowledgmentRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'rollback_id' }) rollbackId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text') at!: string;
}
