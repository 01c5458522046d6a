import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClassedTable } from '../../cases/index.js';
import type { Precision } from '../../kernel/happened.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { FactSource } from '../rules/facts.js';

/** Facts are appended; a correction names the fact it corrects and keeps its number. `supportedBy` is JSON, a list of first versions. */
@Entity('case_fact')
export class FactRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'corrects_id', nullable: true }) correctsId!: string | null;
  @Column('text', { name: 'origin_id', nullable: true }) originId!: string | null;
  @Column('integer') number!: number;
  @Column('text', { transformer: narrative }) what!: string;
  @Column('text') source!: FactSource;
  @Column('text', { name: 'source_detail', transformer: narrative }) sourceDetail!: string;
  @Column('text', { name: 'happened_precision' }) happenedPrecision!: Precision;
  @Column('text', { name: 'happened_date', nullable: true }) happenedDate!: string | null;
  @Column('text', { name: 'happened_time', nullable: true }) happenedTime!: string | null;
  @Column('text', { name: 'happened_zone' }) happenedZone!: string;
  @Column('text', { name: 'learned_on' }) learnedOn!: string;
  @Column('text', { name: 'supported_by' }) supportedBy!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

export const factTable: ClassedTable = { kind: 'fact', table: 'case_fact', entity: FactRow };
