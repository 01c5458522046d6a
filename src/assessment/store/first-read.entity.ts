import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Discipline } from '../../kernel/disciplines.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';

/** Whom a team asked for first reads. `asked` is a JSON list of disciplines; `openedBecause` is null where all were in. A round ends instead where it can never be opened. */
@Entity('first_read_round')
export class FirstReadRoundRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'assessment_id' }) assessmentId!: string;
  @Column('integer') ordinal!: number;
  @Column('text') asked!: string;
  @Column('text', { name: 'opened_at', nullable: true }) openedAt!: string | null;
  @Column('text', { name: 'opened_by', nullable: true }) openedBy!: string | null;
  @Column('text', { name: 'opened_because', nullable: true, transformer: narrative }) openedBecause!: string | null;
  @Column('text', { name: 'ended_at', nullable: true }) endedAt!: string | null;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'ended_because', nullable: true, transformer: narrative }) endedBecause!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

/** One sealed read. What it says stands in `sealed` alone, and opens only with a key that lies outside the database. */
@Entity('first_read')
export class FirstReadRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'round_id' }) roundId!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') discipline!: Discipline;
  @Column('text') sealed!: string;
  @Column('text', { name: 'ended_at', nullable: true }) endedAt!: string | null;
  @Column('text', { name: 'ended_as', nullable: true }) endedAs!: 'replaced' | 'withdrawn' | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

/** What a read said, written when its round was opened. `facts` is a JSON list of ids. */
@Entity('first_read_text')
export class FirstReadTextRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'read_id' }) readId!: string;
  @Column('text') level!: string;
  @Column('text') facts!: string;
  @Column('text', { transformer: narrative }) rationale!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

export const firstReadEntities = [FirstReadRoundRow, FirstReadRow, FirstReadTextRow];
