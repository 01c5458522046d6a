import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Precision } from '../../kernel/happened.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { ClassedTable } from './classed-text.entity.js';

/** Notes are appended; a correction is a note that names the one it corrects. Only who may read it changes in place. */
@Entity('note')
export class NoteRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { transformer: narrative }) body!: string;
  @Column('text', { name: 'corrects_id', nullable: true }) correctsId!: string | null;
  @Column('text', { name: 'origin_id', nullable: true }) originId!: string | null;
  @Column('text', { name: 'happened_precision' }) happenedPrecision!: Precision;
  @Column('text', { name: 'happened_date', nullable: true }) happenedDate!: string | null;
  @Column('text', { name: 'happened_time', nullable: true }) happenedTime!: string | null;
  @Column('text', { name: 'happened_zone' }) happenedZone!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

export const noteTable: ClassedTable = { kind: 'note', table: 'note', entity: NoteRow };
