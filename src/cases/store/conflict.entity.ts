import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { MatchGround } from '../rules/conflict-matches.js';
import type { FoundBy, RecusalGround } from '../rules/recusal.js';

/** Somebody who is kept out of a case until the district lifts it. Ground and reason are for the district alone. */
@Entity('recusal')
export class RecusalRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text') ground!: RecusalGround;
  @Column('text', { name: 'found_by' }) foundBy!: FoundBy;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'lifted_by', nullable: true }) liftedBy!: string | null;
  @Column('text', { name: 'lifted_at', nullable: true }) liftedAt!: string | null;
  @Column('text', { name: 'lifted_because', nullable: true, transformer: narrative }) liftedBecause!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

/** A found match that somebody looked at and set aside, with the reason. */
@Entity('conflict_answer')
export class ConflictAnswerRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text') ground!: MatchGround;
  @Column('text', { name: 'about_id' }) aboutId!: string;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}

/** A conflict of interest as the records told it, written down when it first kept somebody out. */
@Entity('conflict_found')
export class ConflictFoundRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text') ground!: MatchGround;
  @Column('text', { name: 'about_id' }) aboutId!: string;
  @Column('text', { name: 'found_at' }) foundAt!: string;
}

/** A member's own word that nothing stands between them and the case. */
@Entity('conflict_statement')
export class ConflictStatementRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'stated_at' }) statedAt!: string;
}
