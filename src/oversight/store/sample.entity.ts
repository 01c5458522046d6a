import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';

/** A sample of cases for one auditor. `frame` is a `SampleFrame` as JSON; `frameSize` says out of how many cases was drawn. */
@Entity('audit_sample')
export class AuditSampleRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text', { transformer: narrative }) purpose!: string;
  @Column('text') seed!: string;
  @Column('integer') size!: number;
  @Column('text') frame!: string;
  @Column('integer', { name: 'frame_size' }) frameSize!: number;
  @Column('text', { name: 'sample_until' }) sampleUntil!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

@Entity('audit_sample_case')
export class AuditSampleCaseRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'sample_id' }) sampleId!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
}
