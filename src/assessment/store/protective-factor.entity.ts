import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { ProtectiveFinding } from '../rules/protective-factors.js';

/** A protective factor, or that the team asked and found none. Appended; a correction names what it corrects. */
@Entity('protective_factor')
export class ProtectiveFactorRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'corrects_id', nullable: true }) correctsId!: string | null;
  @Column('text') finding!: ProtectiveFinding;
  @Column('text', { transformer: narrative }) body!: string;
  @Column('text', { transformer: narrative }) asked!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
