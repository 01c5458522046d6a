import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One pass of a team through the protocol of its case. Reopening freezes it and begins the next. */
@Entity('assessment')
export class AssessmentRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('integer') ordinal!: number;
  @Column('text', { name: 'begun_by' }) begunBy!: string;
  @Column('text', { name: 'begun_at' }) begunAt!: string;
  @Column('text', { name: 'frozen_at', nullable: true }) frozenAt!: string | null;
  /** The version of the protocol that it was frozen on; an open one is on the case's. */
  @Column('text', { name: 'protocol_sha256', nullable: true }) protocolSha256!: string | null;
  @Column('integer') version!: number;
}
