import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';

/** A course that somebody completed, where the proof of it is kept, and who else vouched for it. */
@Entity('training_record')
export class TrainingRecordRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'course_id' }) courseId!: string;
  @Column('text') provider!: string;
  @Column('integer', { nullable: true }) minutes!: number | null;
  @Column('text', { name: 'completed_on' }) completedOn!: string;
  @Column('text', { name: 'expires_on', nullable: true }) expiresOn!: string | null;
  @Column('text', { transformer: narrative }) evidence!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('text', { name: 'confirmed_by', nullable: true }) confirmedBy!: string | null;
  @Column('text', { name: 'confirmed_at', nullable: true }) confirmedAt!: string | null;
  @Column('text', { name: 'set_aside_by', nullable: true }) setAsideBy!: string | null;
  @Column('text', { name: 'set_aside_at', nullable: true }) setAsideAt!: string | null;
  @Column('text', { name: 'set_aside_because', nullable: true, transformer: narrative }) setAsideBecause!: string | null;
  @Column('integer') version!: number;
}
