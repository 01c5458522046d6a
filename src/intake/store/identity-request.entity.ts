import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { LegalGround } from '../rules/identity-release.js';

/** Somebody asks that a confidential reporter's identity be produced. It says nothing about who that is. `id` is printed on the statement. */
@Entity('identity_request')
export class IdentityRequestRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'report_id' }) reportId!: string;
  @Column('text', { transformer: narrative }) recipient!: string;
  @Column('text') ground!: LegalGround;
  @Column('text', { transformer: narrative }) reference!: string;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

/** What the second person said, once. `openUntil` is null where it was declined. */
@Entity('identity_decision')
export class IdentityDecisionRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'request_id' }) requestId!: string;
  @Column('integer') approves!: 0 | 1;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'open_until', nullable: true }) openUntil!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
