import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { TaskStep } from '../rules/pack-tasks.js';

/** What was done about a task of the protocol; appended and never edited. `task` is the protocol's id of it. */
@Entity('task_record')
export class TaskRecordRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') task!: string;
  @Column('text') step!: TaskStep;
  @Column('text', { name: 'by_whom', transformer: narrative }) byWhom!: string;
  @Column('text', { name: 'happened_on' }) happenedOn!: string;
  @Column('text', { transformer: narrative }) how!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
