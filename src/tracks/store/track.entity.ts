import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Precision } from '../../kernel/happened.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { EntryKind } from '../rules/tracks.js';
import { TrackRelianceRow } from './track-reliance.entity.js';

/** The suicide protocol's own record about one person. `subjectId` is null while nobody has confirmed whom a report is about. */
@Entity('track')
export class TrackRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'school_id' }) schoolId!: string;
  @Column('text', { name: 'subject_id', nullable: true }) subjectId!: string | null;
  @Column('text', { name: 'report_id', nullable: true }) reportId!: string | null;
  @Column('text', { name: 'case_id', nullable: true }) caseId!: string | null;
  @Column('text', { name: 'linked_at', nullable: true }) linkedAt!: string | null;
  @Column('text', { name: 'lead_id' }) leadId!: string;
  @Column('text', { name: 'ended_at', nullable: true }) endedAt!: string | null;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

/** Somebody's place in a track. It counts from-until. */
@Entity('track_member')
export class TrackMemberRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'track_id' }) trackId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'member_from' }) memberFrom!: string;
  @Column('text', { name: 'member_until', nullable: true }) memberUntil!: string | null;
  @Column('text', { name: 'added_by' }) addedBy!: string;
  @Column('integer') version!: number;
}

/** Entries are appended; a correction names what it corrects. */
@Entity('track_entry')
export class TrackEntryRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'track_id' }) trackId!: string;
  @Column('text') kind!: EntryKind;
  @Column('text', { transformer: narrative }) body!: string;
  @Column('text', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('text', { name: 'corrects_id', nullable: true }) correctsId!: string | null;
  @Column('text', { name: 'happened_precision' }) happenedPrecision!: Precision;
  @Column('text', { name: 'happened_date', nullable: true }) happenedDate!: string | null;
  @Column('text', { name: 'happened_time', nullable: true }) happenedTime!: string | null;
  @Column('text', { name: 'happened_zone' }) happenedZone!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

export const trackEntities = [TrackEntryRow, TrackMemberRow, TrackRelianceRow, TrackRow];
