import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';

/** Who answers for a student, what a court has said about it, and how they may be reached. */
@Entity('guardian_link')
export class GuardianLinkRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'guardian_id' }) guardianId!: string;
  @Column('text', { name: 'student_id' }) studentId!: string;
  @Column('text') relation!: string;
  @Column('text', { nullable: true, transformer: narrative }) custody!: string | null;
  @Column('text', { name: 'contact_limit', nullable: true, transformer: narrative }) contactLimit!: string | null;
  @Column('text', { nullable: true }) language!: string | null;
  @Column('integer') interpreter!: number;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}
