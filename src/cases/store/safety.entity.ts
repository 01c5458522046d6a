import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Precision } from '../../kernel/happened.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { MeasureState } from '../rules/safety-measures.js';
import type { Belongings, Release, Search, TargetState, Urgency } from '../rules/safety-record.js';

/** What was done at once for everybody's safety. Appended; a correction names the record it corrects. */
@Entity('safety_record')
export class SafetyRecordRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'corrects_id', nullable: true }) correctsId!: string | null;
  @Column('text') urgency!: Urgency;
  @Column('text', { transformer: narrative }) whereabouts!: string;
  @Column('text', { transformer: narrative }) supervisor!: string;
  @Column('text') belongings!: Belongings;
  @Column('text') search!: Search;
  @Column('text', { name: 'searched_by', transformer: narrative }) searchedBy!: string;
  @Column('text', { name: 'search_ground', transformer: narrative }) searchGround!: string;
  @Column('text', { name: 'release' }) release!: Release;
  @Column('text', { name: 'released_to', transformer: narrative }) releasedTo!: string;
  /** Day and wall time as they were told, in the zone of the record; empty where nobody was released. */
  @Column('text', { name: 'released_on' }) releasedOn!: string;
  @Column('text', { name: 'released_at' }) releasedAt!: string;
  @Column('text') targets!: TargetState;
  @Column('text', { name: 'targets_how', transformer: narrative }) targetsHow!: string;
  @Column('text', { name: 'happened_precision' }) happenedPrecision!: Precision;
  @Column('text', { name: 'happened_date', nullable: true }) happenedDate!: string | null;
  @Column('text', { name: 'happened_time', nullable: true }) happenedTime!: string | null;
  @Column('text', { name: 'happened_zone' }) happenedZone!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

/** Something that protects people until the plan does: who looks after it, and until when. */
@Entity('interim_measure')
export class InterimMeasureRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { transformer: narrative }) what!: string;
  @Column('text', { name: 'owner_id' }) ownerId!: string;
  @Column('text', { name: 'ends_on' }) endsOn!: string;
  @Column('text') state!: MeasureState;
  @Column('text', { name: 'end_reason', nullable: true, transformer: narrative }) endReason!: string | null;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'ended_at', nullable: true }) endedAt!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}
