import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';

/** A case handed to another manager, or to another school of the district. */
@Entity('case_transfer')
export class TransferRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') kind!: 'manager' | 'school';
  @Column('text', { name: 'from_school' }) fromSchool!: string;
  @Column('text', { name: 'to_school' }) toSchool!: string;
  @Column('text', { name: 'from_manager' }) fromManager!: string;
  @Column('text', { name: 'to_manager' }) toManager!: string;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
