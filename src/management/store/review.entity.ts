import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { ReviewDecision } from '../rules/reviews.js';

/** A review is appended and never edited. `members` is a JSON list of account ids. */
@Entity('review')
export class ReviewRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'held_on' }) heldOn!: string;
  @Column('text') members!: string;
  @Column('text', { transformer: narrative }) others!: string;
  @Column('text', { name: 'what_changed', transformer: narrative }) whatChanged!: string;
  @Column('text') decision!: ReviewDecision;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'next_on' }) nextOn!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
