import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonKind } from '../rules/person-kinds.js';

/** A person the schools know. `mergedInto` names the person that this one turned out to be; both ids stay. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: PersonKind;
  @Column('text', { name: 'full_name' }) fullName!: string;
  @Column('text', { name: 'name_used', nullable: true }) nameUsed!: string | null;
  @Column('text', { name: 'sort_name' }) sortName!: string;
  @Column('text', { name: 'born_on', nullable: true }) bornOn!: string | null;
  @Column('text', { name: 'school_id', nullable: true }) schoolId!: string | null;
  @Column('text', { nullable: true }) grade!: string | null;
  @Column('text', { name: 'home_language', nullable: true }) homeLanguage!: string | null;
  @Column('integer') iep!: number;
  @Column('integer', { name: 'section_504' }) section504!: number;
  @Column('integer', { name: 'english_learner' }) englishLearner!: number;
  @Column('text', { name: 'merged_into', nullable: true }) mergedInto!: string | null;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

/** The number that another system knows a person by, such as the student information system. */
@Entity('person_external_id')
export class PersonExternalIdRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'person_id' }) personId!: string;
  @Column('text') system!: string;
  @Column('text', { name: 'external_id' }) externalId!: string;
}

/** A key under which a person's names are looked up (rules/near-names.ts). */
@Entity('person_name_key')
export class PersonNameKeyRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'person_id' }) personId!: string;
  @Column('text', { name: 'name_key' }) nameKey!: string;
}
