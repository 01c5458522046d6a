import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { NextStepState } from '../rules/next-steps.js';

/** Something one person has promised to do by a day. `source` says which record it came from. */
@Entity('next_step')
export class NextStepRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'source_kind' }) sourceKind!: string;
  @Column('text', { name: 'source_id', nullable: true }) sourceId!: string | null;
  @Column('text', { transformer: narrative }) what!: string;
  @Column('text', { name: 'owner_id' }) ownerId!: string;
  @Column('text', { name: 'due_on' }) dueOn!: string;
  @Column('text') state!: NextStepState;
  @Column('text', { nullable: true, transformer: narrative }) outcome!: string | null;
  @Column('text', { name: 'settled_by', nullable: true }) settledBy!: string | null;
  @Column('text', { name: 'settled_at', nullable: true }) settledAt!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}
