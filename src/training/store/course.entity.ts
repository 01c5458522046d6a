import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CourseKind } from '../rules/course-kind-words.js';

/** A course as the district knows it. `monthsValid` null: what was completed never runs out. */
@Entity('training_course')
export class TrainingCourseRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: CourseKind;
  @Column('integer', { nullable: true }) minutes!: number | null;
  @Column('integer', { name: 'months_valid', nullable: true }) monthsValid!: number | null;
  @Column('text', { name: 'renews_id', nullable: true }) renewsId!: string | null;
  @Column('integer', { name: 'is_example' }) isExample!: number;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('text', { name: 'retired_by', nullable: true }) retiredBy!: string | null;
  @Column('text', { name: 'retired_at', nullable: true }) retiredAt!: string | null;
  @Column('integer') version!: number;
}
