import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClassedTable } from '../../cases/index.js';
import type { Precision } from '../../kernel/happened.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { ContactWay } from '../rules/family-contacts.js';

/** Contacts with the family are appended. `guardianId` names a guardian on record; `withWhom` always says who it was in words. */
@Entity('family_contact')
export class FamilyContactRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'corrects_id', nullable: true }) correctsId!: string | null;
  @Column('text', { name: 'origin_id', nullable: true }) originId!: string | null;
  @Column('text', { name: 'guardian_id', nullable: true }) guardianId!: string | null;
  @Column('text', { name: 'with_whom', transformer: narrative }) withWhom!: string;
  @Column('text') way!: ContactWay;
  @Column('text', { name: 'contacted_by_id' }) contactedById!: string;
  @Column('text', { transformer: narrative }) language!: string;
  @Column('text', { transformer: narrative }) interpreter!: string;
  @Column('text', { name: 'happened_precision' }) happenedPrecision!: Precision;
  @Column('text', { name: 'happened_date', nullable: true }) happenedDate!: string | null;
  @Column('text', { name: 'happened_time', nullable: true }) happenedTime!: string | null;
  @Column('text', { name: 'happened_zone' }) happenedZone!: string;
  @Column('text', { transformer: narrative }) said!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

export const familyContactTable: ClassedTable = { kind: 'family-contact', table: 'family_contact', entity: FamilyContactRow };
