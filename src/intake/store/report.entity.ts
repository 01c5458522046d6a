import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Precision } from '../../kernel/happened.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { ReportState } from '../rules/triage-outcomes.js';

/**
 * A report of concern. `reporterId` is the account of the reporter, or of a confidential one the id of their
 * `ReporterIdentityRow`: this row and every image of it say nothing about who that is.
 */
@Entity('report')
export class ReportRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') receipt!: string;
  @Column('text', { name: 'school_id' }) schoolId!: string;
  @Column('text', { name: 'reporter_id' }) reporterId!: string;
  @Column('integer') confidential!: 0 | 1;
  @Column('integer', { name: 'immediate_danger' }) immediateDanger!: 0 | 1;
  @Column('text', { transformer: narrative }) words!: string;
  @Column('text') channel!: string;
  @Column('text', { name: 'subject_described', transformer: narrative }) subjectDescribed!: string;
  @Column('text', { transformer: narrative }) targets!: string;
  @Column('text', { transformer: narrative }) place!: string;
  @Column('text', { name: 'happened_precision' }) happenedPrecision!: Precision;
  @Column('text', { name: 'happened_date', nullable: true }) happenedDate!: string | null;
  @Column('text', { name: 'happened_time', nullable: true }) happenedTime!: string | null;
  @Column('text', { name: 'happened_zone' }) happenedZone!: string;
  /** The answers, parted by commas. */
  @Column('text') weapon!: string;
  @Column('text', { name: 'self_harm' }) selfHarm!: string;
  @Column('text', { name: 'already_done', transformer: narrative }) alreadyDone!: string;
  @Column('text', { name: 'evidence_what', transformer: narrative }) evidenceWhat!: string;
  @Column('text', { name: 'evidence_where', transformer: narrative }) evidenceWhere!: string;
  @Column('text', { name: 'evidence_by', transformer: narrative }) evidenceBy!: string;
  /** Whom a human has confirmed it is about. */
  @Column('text', { name: 'subject_id', nullable: true }) subjectId!: string | null;
  /** The latest triage. */
  @Column('text', { name: 'triage_id', nullable: true }) triageId!: string | null;
  @Column('text', { name: 'case_id', nullable: true }) caseId!: string | null;
  /** Follows from the triage records (rules/triage-outcomes); repeated here so that the queue has an index for it. */
  @Column('text') state!: ReportState;
  @Column('text', { name: 'followed_up_at', nullable: true }) followedUpAt!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

/** Who a confidential reporter is. Nothing else in the database joins a report to this account. */
@Entity('reporter_identity')
export class ReporterIdentityRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'report_id' }) reportId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

/** What a report is found by when somebody of the same or a near name is reported again. */
@Entity('report_name_key')
export class ReportNameKeyRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'report_id' }) reportId!: string;
  @Column('text', { name: 'name_key' }) nameKey!: string;
}

/** Who is called to two reports about what seems to be one person. */
@Entity('repeat_call')
export class RepeatCallRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'repeat_id' }) repeatId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

/** One of those who were called has read both: the call is over for all of them. */
@Entity('repeat_acknowledgement')
export class RepeatAcknowledgementRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'repeat_id' }) repeatId!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

/** Two independent reports about what seems to be one person, within a day. */
@Entity('repeat_report')
export class RepeatReportRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'report_id' }) reportId!: string;
  @Column('text', { name: 'other_id' }) otherId!: string;
  @Column('text', { name: 'found_by' }) foundBy!: 'name' | 'person';
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
