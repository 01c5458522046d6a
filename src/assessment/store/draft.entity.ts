import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';

/** What one person typed on one theme and has not recorded yet, as JSON by field name. Recording the theme settles it. */
@Entity('assessment_draft')
export class DraftRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') theme!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text', { transformer: narrative }) fields!: string;
  @Column('text') state!: 'standing' | 'recorded';
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}
