import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { InstrumentName } from '../rules/instruments.js';

/** That somebody qualified used an instrument of others, and what they concluded. Appended; it has no items and no score. */
@Entity('instrument_use')
export class InstrumentRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') instrument!: InstrumentName;
  @Column('text', { name: 'other_name', transformer: narrative }) otherName!: string;
  @Column('text', { transformer: narrative }) edition!: string;
  @Column('text', { name: 'used_by', transformer: narrative }) usedBy!: string;
  @Column('text', { transformer: narrative }) qualification!: string;
  @Column('text', { name: 'used_on' }) usedOn!: string;
  @Column('text', { transformer: narrative }) conclusion!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
