import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { PlanConsulted, StatusFound } from '../rules/disability.js';

/** What the team did about a student's plan and language needs. Appended; the last one stands. The flags are the record's at that time. */
@Entity('disability_review')
export class DisabilityReviewRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('integer') ordinal!: number;
  @Column('integer') iep!: 0 | 1;
  @Column('integer', { name: 'section_504' }) section504!: 0 | 1;
  @Column('integer', { name: 'english_learner' }) englishLearner!: 0 | 1;
  @Column('text') status!: StatusFound;
  @Column('text', { name: 'status_note', transformer: narrative }) statusNote!: string;
  @Column('text', { name: 'plan_consulted' }) planConsulted!: PlanConsulted;
  @Column('text', { name: 'took_part', transformer: narrative }) tookPart!: string;
  @Column('text', { name: 'why_not', transformer: narrative }) whyNot!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
