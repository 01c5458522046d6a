import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';

/** An agreement with an agency (an MOU): its clause about discipline and arrest as the district entered it, its days, and where the paper is kept. */
@Entity('agreement')
export class AgreementRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'agency_id' }) agencyId!: string;
  @Column('text') title!: string;
  @Column('text', { name: 'name_key' }) nameKey!: string;
  @Column('text', { transformer: narrative }) clause!: string;
  @Column('text', { name: 'starts_on' }) startsOn!: string;
  @Column('text', { name: 'ends_on', nullable: true }) endsOn!: string | null;
  @Column('text', { name: 'kept_at' }) keptAt!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('text', { name: 'changed_at' }) changedAt!: string;
  @Column('integer') version!: number;
}
