import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';

/** That criminal history was checked, by whom, when, and whether it matters. There is no field for what it says. */
@Entity('criminal_history_check')
export class HistoryCheckRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'checked_by' }) checkedBy!: string;
  @Column('text', { name: 'checked_on' }) checkedOn!: string;
  @Column('integer', { name: 'is_relevant' }) isRelevant!: 0 | 1;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
