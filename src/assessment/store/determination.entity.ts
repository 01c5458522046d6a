import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Precision } from '../../kernel/happened.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';

/** A team's judgment of the level of concern. Appended; within a case the one with the highest `ordinal` stands. `facts` is a JSON list of ids. */
@Entity('determination')
export class DeterminationRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'assessment_id' }) assessmentId!: string;
  @Column('integer') ordinal!: number;
  /** The version of the protocol that it was recorded on: version-of.ts. */
  @Column('text', { name: 'protocol_sha256', nullable: true }) protocolSha256!: string | null;
  @Column('text') level!: string;
  @Column('text') facts!: string;
  @Column('text', { transformer: narrative }) rationale!: string;
  @Column('text', { name: 'written_facts', transformer: narrative }) writtenFacts!: string;
  @Column('text', { name: 'happened_precision' }) happenedPrecision!: Precision;
  @Column('text', { name: 'happened_date', nullable: true }) happenedDate!: string | null;
  @Column('text', { name: 'happened_time', nullable: true }) happenedTime!: string | null;
  @Column('text', { name: 'happened_zone' }) happenedZone!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

/** A record that a determination rests on. */
@Entity('determination_citation')
export class DeterminationCitationRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'determination_id' }) determinationId!: string;
  @Column('text') kind!: string;
  @Column('text', { name: 'source_id' }) sourceId!: string;
}

/** Somebody who took part, with the discipline that they had on the team then. */
@Entity('determination_presence')
export class DeterminationPresenceRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'determination_id' }) determinationId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text') discipline!: Discipline;
}

/** What somebody who disagrees says; kept and printed beside the rationale, with the same weight. */
@Entity('determination_dissent')
export class DeterminationDissentRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'determination_id' }) determinationId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text', { transformer: narrative }) body!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
