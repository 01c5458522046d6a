import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { AnswerKind } from '../../protocols/index.js';

/** Answers are appended: of several to one question the one with the highest ordinal stands. `sources` is JSON, a list of kinds. */
@Entity('assessment_answer')
export class AnswerRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') question!: string;
  @Column('integer') ordinal!: number;
  @Column('text') answer!: AnswerKind;
  @Column('integer') ended!: 0 | 1;
  @Column('text', { transformer: narrative }) narrative!: string;
  @Column('text') sources!: string;
  /** A JSON list of first versions of facts; null for none. */
  @Column('text', { nullable: true }) facts!: string | null;
  @Column('text', { name: 'source_detail', transformer: narrative }) sourceDetail!: string;
  @Column('text', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('text', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('text', { name: 'step_id', nullable: true }) stepId!: string | null;
  @Column('text', { name: 'tried_by', nullable: true, transformer: narrative }) triedBy!: string | null;
  @Column('text', { name: 'tried_how', nullable: true, transformer: narrative }) triedHow!: string | null;
  @Column('text', { name: 'tried_why', nullable: true, transformer: narrative }) triedWhy!: string | null;
  /** The version of the protocol that asked: version-of.ts. */
  @Column('text', { name: 'protocol_sha256', nullable: true }) protocolSha256!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
