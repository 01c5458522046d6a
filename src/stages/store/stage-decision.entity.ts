import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Precision } from '../../kernel/happened.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';

/** What a team decided at a stage. Appended; of a stage the one with the highest `ordinal` stands. */
@Entity('stage_decision')
export class StageDecisionRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('integer') ordinal!: number;
  @Column('text', { name: 'protocol_sha256' }) protocolSha256!: string;
  @Column('text') stage!: string;
  @Column('text') choice!: string;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'happened_precision' }) happenedPrecision!: Precision;
  @Column('text', { name: 'happened_date', nullable: true }) happenedDate!: string | null;
  @Column('text', { name: 'happened_time', nullable: true }) happenedTime!: string | null;
  @Column('text', { name: 'happened_zone' }) happenedZone!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

/** What the stage wants written down first and the records do not hold elsewhere. */
@Entity('stage_writing')
export class StageWritingRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'decision_id' }) decisionId!: string;
  @Column('text') input!: string;
  @Column('text', { transformer: narrative }) body!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

/** Somebody who took part, with the discipline that they had on the team then. */
@Entity('stage_presence')
export class StagePresenceRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'decision_id' }) decisionId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text') discipline!: Discipline;
}

export const stageEntities = [StageDecisionRow, StagePresenceRow, StageWritingRow];
