import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClassedTable } from '../../cases/index.js';
import type { Precision } from '../../kernel/happened.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { GuardianTold, InterviewPart, Recorded } from '../rules/interviews.js';

/** Interviews are appended; a correction is an interview that names the one it corrects. */
@Entity('interview')
export class InterviewRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'corrects_id', nullable: true }) correctsId!: string | null;
  @Column('text', { name: 'origin_id', nullable: true }) originId!: string | null;
  @Column('text', { transformer: narrative }) person!: string;
  @Column('text') part!: InterviewPart;
  @Column('text', { name: 'interviewer_id' }) interviewerId!: string;
  @Column('text', { name: 'others_present', transformer: narrative }) othersPresent!: string;
  @Column('text', { transformer: narrative }) language!: string;
  @Column('text', { transformer: narrative }) interpreter!: string;
  @Column('text', { transformer: narrative }) place!: string;
  @Column('text', { name: 'happened_precision' }) happenedPrecision!: Precision;
  @Column('text', { name: 'happened_date', nullable: true }) happenedDate!: string | null;
  @Column('text', { name: 'happened_time', nullable: true }) happenedTime!: string | null;
  @Column('text', { name: 'happened_zone' }) happenedZone!: string;
  @Column('text', { name: 'ended_time', nullable: true }) endedTime!: string | null;
  @Column('text', { nullable: true }) recorded!: Recorded | null;
  @Column('text', { nullable: true, transformer: narrative }) recording!: string | null;
  @Column('text', { transformer: narrative }) quotes!: string;
  @Column('text', { transformer: narrative }) impressions!: string;
  @Column('text', { name: 'guardian_told' }) guardianTold!: GuardianTold;
  @Column('text', { name: 'guardian_told_detail', transformer: narrative }) guardianToldDetail!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

export const interviewTable: ClassedTable = { kind: 'interview', table: 'interview', entity: InterviewRow };
