import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { ReturnStep } from '../rules/return-gate.js';

/** A hold, a signature, a return or a check; appended and never edited. */
@Entity('return_record')
export class ReturnRecordRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') step!: ReturnStep;
  @Column('text', { name: 'check_id', nullable: true }) checkId!: string | null;
  @Column('text', { name: 'happened_on' }) happenedOn!: string;
  @Column('text', { transformer: narrative }) note!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
