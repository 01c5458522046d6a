import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';

/** Somebody named in a case: known to the school (`personId`) or only described. */
@Entity('participant')
export class ParticipantRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') part!: string;
  @Column('text', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('text', { transformer: narrative }) description!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

/** Another case that belongs to this one: people acting together, or the other track of one event. */
@Entity('linked_case')
export class LinkedCaseRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'other_case_id' }) otherCaseId!: string;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
