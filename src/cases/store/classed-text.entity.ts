import { Column, Entity, PrimaryColumn, type EntityTarget } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { TextKindName } from '../rules/text-classes.js';

/** What every table of texts holds whose readers are chosen. `originId` is the first version of a corrected text, null on the first one itself. */
export interface ClassedRow { id: string; caseId: string; originId: string | null; recordClass: RecordClass; enteredBy: string; enteredAt: string; version: number }

/** A table whose rows are parts of such texts, named in `column`: they have the class of their text and go where it goes. */
export interface ClassedPart { table: string; column: string; entity: EntityTarget<{ id: string; recordClass: RecordClass; version: number }> }

/** A kind of text, and where it is kept. */
export interface ClassedTable { kind: TextKindName; table: string; entity: EntityTarget<ClassedRow>; parts?: readonly ClassedPart[] }

/** A text, by its first version, that its writer lets a colleague read until it ends. */
@Entity('text_share')
export class TextShareRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') kind!: TextKindName;
  @Column('text', { name: 'text_id' }) textId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'shared_by' }) sharedBy!: string;
  @Column('text', { name: 'shared_at' }) sharedAt!: string;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'ended_at', nullable: true }) endedAt!: string | null;
  @Column('integer') version!: number;
}

/** That a text, with all its versions, went to other readers, and why. */
@Entity('text_class_change')
export class TextClassChangeRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') kind!: TextKindName;
  @Column('text', { name: 'text_id' }) textId!: string;
  @Column('text', { name: 'from_class' }) fromClass!: RecordClass;
  @Column('text', { name: 'to_class' }) toClass!: RecordClass;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
