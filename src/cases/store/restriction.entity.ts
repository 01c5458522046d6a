import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { RestrictionBasis, RestrictionKind, RestrictionState } from '../rules/restrictions.js';

/** A seal or a hold of a case, from asking to its end; who asked and who agreed are different people. */
@Entity('case_restriction')
export class RestrictionRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') kind!: RestrictionKind;
  @Column('text') basis!: RestrictionBasis;
  @Column('text', { name: 'order_reference', transformer: narrative }) orderReference!: string;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text') state!: RestrictionState;
  @Column('text', { name: 'begun_by', nullable: true }) begunBy!: string | null;
  @Column('text', { name: 'begun_at', nullable: true }) begunAt!: string | null;
  @Column('text', { name: 'refused_by', nullable: true }) refusedBy!: string | null;
  @Column('text', { name: 'refused_at', nullable: true }) refusedAt!: string | null;
  @Column('text', { name: 'refused_because', nullable: true, transformer: narrative }) refusedBecause!: string | null;
  @Column('text', { name: 'lift_asked_by', nullable: true }) liftAskedBy!: string | null;
  @Column('text', { name: 'lift_asked_at', nullable: true }) liftAskedAt!: string | null;
  @Column('text', { name: 'lift_because', nullable: true, transformer: narrative }) liftBecause!: string | null;
  @Column('text', { name: 'lifted_by', nullable: true }) liftedBy!: string | null;
  @Column('text', { name: 'lifted_at', nullable: true }) liftedAt!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}
