import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Precision } from '../../kernel/happened.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { EndReason, InterventionState, Rhythm } from '../rules/interventions.js';

@Entity('intervention')
export class InterventionRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'library_code', nullable: true }) libraryCode!: string | null;
  @Column('text', { transformer: narrative }) what!: string;
  @Column('text', { transformer: narrative }) goal!: string;
  @Column('text', { transformer: narrative }) details!: string;
  @Column('text', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('text', { name: 'starts_on', nullable: true }) startsOn!: string | null;
  @Column('text') rhythm!: Rhythm;
  @Column('text', { name: 'review_on', nullable: true }) reviewOn!: string | null;
  @Column('text') state!: InterventionState;
  @Column('text', { name: 'end_reason', nullable: true }) endReason!: EndReason | null;
  @Column('text', { nullable: true, transformer: narrative }) outcome!: string | null;
  @Column('text', { name: 'changed_by' }) changedBy!: string;
  @Column('text', { name: 'changed_at' }) changedAt!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

/** The log of what was done, appended; a correction names the line it corrects. */
@Entity('delivery')
export class DeliveryRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'intervention_id' }) interventionId!: string;
  @Column('text', { name: 'corrects_id', nullable: true }) correctsId!: string | null;
  @Column('integer', { name: 'was_delivered' }) wasDelivered!: 0 | 1;
  @Column('text', { name: 'by_id', nullable: true }) byId!: string | null;
  @Column('text', { name: 'by_whom', transformer: narrative }) byWhom!: string;
  @Column('text', { transformer: narrative }) what!: string;
  @Column('text', { name: 'happened_precision' }) happenedPrecision!: Precision;
  @Column('text', { name: 'happened_date', nullable: true }) happenedDate!: string | null;
  @Column('text', { name: 'happened_time', nullable: true }) happenedTime!: string | null;
  @Column('text', { name: 'happened_zone' }) happenedZone!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
