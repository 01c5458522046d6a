import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import type { DayPart, RemovalStep } from '../rules/removal-days.js';

/** Days of removal, a decision to change placement, its review, or that an entry was a mistake; appended and never edited. It has no field for words. */
@Entity('removal_record')
export class RemovalRecordRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  /** Days are counted for the student, whichever case they were entered in. */
  @Column('text', { name: 'student_id' }) studentId!: string;
  @Column('text') step!: RemovalStep;
  @Column('text', { name: 'from_day' }) fromDay!: string;
  @Column('text', { name: 'to_day' }) toDay!: string;
  @Column('text', { name: 'day_part' }) dayPart!: DayPart;
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('text', { name: 'about_id', nullable: true }) aboutId!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
