import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Discipline } from '../../kernel/disciplines.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { Outcome, Route } from '../rules/triage-outcomes.js';

/** One decision about a report. Decisions are appended; the report names the latest. */
@Entity('triage')
export class TriageRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'report_id' }) reportId!: string;
  @Column('text') outcome!: Outcome;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'subject_id', nullable: true }) subjectId!: string | null;
  @Column('text', { name: 'case_id', nullable: true }) caseId!: string | null;
  @Column('text', { name: 'what_was_done', nullable: true, transformer: narrative }) whatWasDone!: string | null;
  @Column('text', { nullable: true }) route!: Route | null;
  @Column('text', { name: 'receiver_id', nullable: true }) receiverId!: string | null;
  @Column('text', { name: 'gather_by', nullable: true }) gatherBy!: string | null;
  @Column('text', { name: 'gather_until', nullable: true }) gatherUntil!: string | null;
  @Column('text', { name: 'second_due_on', nullable: true }) secondDueOn!: string | null;
  /** In which the triager decided: the second reader comes from another. */
  @Column('text') discipline!: Discipline;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

@Entity('second_reading')
export class SecondReadingRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'triage_id' }) triageId!: string;
  @Column('integer') agrees!: 0 | 1;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text') discipline!: Discipline;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

/** What a triage gave somebody to do has passed to somebody else: its holder left, or may not see reports there any more. The latest one counts. */
@Entity('triage_handover')
export class TriageHandoverRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'triage_id' }) triageId!: string;
  @Column('text', { name: 'from_id' }) fromId!: string;
  @Column('text', { name: 'to_id' }) toId!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

/** The receiver of a routed concern has taken it on. */
@Entity('routing_acknowledgement')
export class RoutingAcknowledgementRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'triage_id' }) triageId!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
