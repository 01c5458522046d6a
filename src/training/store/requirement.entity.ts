import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Discipline } from '../../kernel/disciplines.js';

/** A course that the district requires of a discipline; an ended one stays. */
@Entity('training_requirement')
export class TrainingRequirementRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'course_id' }) courseId!: string;
  @Column('text') discipline!: Discipline;
  @Column('text', { name: 'required_from' }) requiredFrom!: string;
  @Column('text', { name: 'binds_from' }) bindsFrom!: string;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'ended_at', nullable: true }) endedAt!: string | null;
  @Column('integer') version!: number;
}
