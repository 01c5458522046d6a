import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One case about one person. Open or closed is repeated here from its closures, so that lists have an index for it. */
@Entity('case_file')
export class CaseRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') number!: string;
  @Column('text', { name: 'school_id' }) schoolId!: string;
  @Column('text', { name: 'subject_id' }) subjectId!: string;
  @Column('text', { name: 'protocol_sha256' }) protocolSha256!: string;
  @Column('integer', { name: 'is_open' }) isOpen!: 0 | 1;
  @Column('integer', { name: 'is_sealed' }) isSealed!: 0 | 1;
  @Column('integer', { name: 'is_held' }) isHeld!: 0 | 1;
  @Column('text', { name: 'manager_id' }) managerId!: string;
  @Column('text', { name: 'opened_by' }) openedBy!: string;
  @Column('text', { name: 'opened_at' }) openedAt!: string;
  @Column('text', { name: 'updated_at' }) updatedAt!: string;
  @Column('integer') version!: number;
}

/** The last case number given in a school year; `id` is the year. */
@Entity('case_number')
export class CaseNumberRow {
  @PrimaryColumn('text') id!: string;
  @Column('integer', { name: 'last_number' }) lastNumber!: number;
  @Column('integer') version!: number;
}

@Entity('team_member')
export class TeamMemberRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text') discipline!: string;
  @Column('text', { nullable: true }) purpose!: string | null;
  @Column('text', { name: 'member_from' }) memberFrom!: string;
  @Column('text', { name: 'member_until', nullable: true }) memberUntil!: string | null;
  @Column('text', { name: 'added_by' }) addedBy!: string;
  @Column('integer') version!: number;
}
