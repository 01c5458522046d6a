import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Precision } from '../../kernel/happened.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { Recipient } from '../../protocols/index.js';
import type { Method, RecordCheck, Result } from '../rules/notice-attempt.js';
import type { WithholdingReason } from '../rules/notice-withholding.js';

/** One attempt to tell somebody. Appended; a correction names the attempt it corrects. */
@Entity('notice_attempt')
export class NoticeAttemptRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') recipient!: Recipient;
  /** The target it is about, where there are several. */
  @Column('text', { name: 'participant_id', nullable: true }) participantId!: string | null;
  @Column('text', { name: 'corrects_id', nullable: true }) correctsId!: string | null;
  @Column('text', { name: 'made_by' }) madeBy!: string;
  @Column('text') method!: Method;
  @Column('text', { transformer: narrative }) interpreter!: string;
  @Column('text') result!: Result;
  @Column('text', { transformer: narrative }) reached!: string;
  @Column('text', { transformer: narrative }) said!: string;
  @Column('text', { name: 'names_subject', nullable: true }) namesSubject!: 'yes' | 'no' | null;
  @Column('text', { name: 'names_basis', transformer: narrative }) namesBasis!: string;
  /** The language of the protocol's text, or `own`; null where nobody said. */
  @Column('text', { name: 'used_text', nullable: true }) usedText!: string | null;
  @Column('text', { name: 'record_check', nullable: true }) recordCheck!: RecordCheck | null;
  @Column('text', { name: 'happened_precision' }) happenedPrecision!: Precision;
  @Column('text', { name: 'happened_date', nullable: true }) happenedDate!: string | null;
  @Column('text', { name: 'happened_time', nullable: true }) happenedTime!: string | null;
  @Column('text', { name: 'happened_zone' }) happenedZone!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

/** Somebody asks that a person not be told. It counts once a second person has approved it. */
@Entity('notice_withholding')
export class NoticeWithholdingRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') recipient!: Recipient;
  @Column('text', { name: 'participant_id', nullable: true }) participantId!: string | null;
  @Column('text', { name: 'reason_kind' }) reasonKind!: WithholdingReason;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

@Entity('withholding_decision')
export class WithholdingDecisionRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'withholding_id' }) withholdingId!: string;
  @Column('integer') approves!: 0 | 1;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

export const noticeEntities = [NoticeAttemptRow, NoticeWithholdingRow, WithholdingDecisionRow];
