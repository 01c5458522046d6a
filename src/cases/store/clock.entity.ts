import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { ClockKind, Ending, Hop } from '../rules/clocks.js';

/** Something that must be done by a moment. Its time was reckoned once and stands, with why, until somebody moves it. */
@Entity('clock')
export class ClockRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') kind!: ClockKind;
  /** Which of its kind: one clock of a kind about one thing runs at a time. */
  @Column('text') about!: string;
  /** The person it is about, where there are several. */
  @Column('text', { name: 'participant_id', nullable: true }) participantId!: string | null;
  /** Words of the protocol or of the product, never typed text. */
  @Column('text') what!: string;
  @Column('text') source!: string;
  @Column('text', { name: 'started_at' }) startedAt!: string;
  /** The moment that the rule asked for; `dueAt` is another one once somebody has moved it. */
  @Column('text', { name: 'asked_due_at' }) askedDueAt!: string;
  @Column('text', { name: 'due_at' }) dueAt!: string;
  /** In sentences; it may hold what the calendar calls a day. */
  @Column('text', { transformer: narrative }) why!: string;
  /** Null: whoever manages the case. */
  @Column('text', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  /** To whom it was passed when its owner had let it pass. */
  @Column('text', { name: 'backup_id', nullable: true }) backupId!: string | null;
  @Column('integer') hops!: number;
  /** When the next person hears of it; null when nobody is left, or it has ended. */
  @Column('text', { name: 'next_hop_at', nullable: true }) nextHopAt!: string | null;
  /** Who hears in turn that it is late, joined by commas; null: owner, backup, district. */
  @Column('text', { nullable: true }) tell!: string | null;
  @Column('text', { name: 'ended_how', nullable: true }) endedHow!: Ending | null;
  @Column('text', { name: 'ended_at', nullable: true }) endedAt!: string | null;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'ended_because', nullable: true, transformer: narrative }) endedBecause!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

/** A late clock reached somebody; once for each due time. `toId` is null where it went to the district's coordinators. */
@Entity('clock_hop')
export class ClockHopRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'clock_id' }) clockId!: string;
  @Column('text') hop!: Hop;
  @Column('text', { name: 'due_at' }) dueAt!: string;
  @Column('text', { name: 'to_id', nullable: true }) toId!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

/** A clock got another time, with the reason. */
@Entity('clock_move')
export class ClockMoveRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'clock_id' }) clockId!: string;
  @Column('text', { name: 'from_due_at' }) fromDueAt!: string;
  @Column('text', { name: 'to_due_at' }) toDueAt!: string;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

export const clockEntities = [ClockRow, ClockHopRow, ClockMoveRow];
