import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Precision } from '../../kernel/happened.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { AskedOf, WeaponsAction, WeaponsFinding } from '../rules/weapons.js';

/** Each time somebody asked about weapons, and what came of it. Appended; a correction names what it corrects. */
@Entity('weapons_answer')
export class WeaponsAnswerRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'corrects_id', nullable: true }) correctsId!: string | null;
  @Column('text', { name: 'asked_of' }) askedOf!: AskedOf;
  @Column('text', { name: 'asked_of_name', transformer: narrative }) askedOfName!: string;
  @Column('text', { name: 'asked_by_id' }) askedById!: string;
  @Column('text', { name: 'happened_precision' }) happenedPrecision!: Precision;
  @Column('text', { name: 'happened_date', nullable: true }) happenedDate!: string | null;
  @Column('text', { name: 'happened_time', nullable: true }) happenedTime!: string | null;
  @Column('text', { name: 'happened_zone' }) happenedZone!: string;
  @Column('text') answer!: WeaponsFinding;
  @Column('text', { transformer: narrative }) storage!: string;
  @Column('text') action!: WeaponsAction;
  @Column('text', { name: 'verified_by', transformer: narrative }) verifiedBy!: string;
  @Column('text', { name: 'verified_on', nullable: true }) verifiedOn!: string | null;
  @Column('text', { name: 'tried_by', transformer: narrative }) triedBy!: string;
  @Column('text', { name: 'tried_how', transformer: narrative }) triedHow!: string;
  @Column('text', { name: 'tried_why', transformer: narrative }) triedWhy!: string;
  @Column('text', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('text', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('text', { name: 'step_id', nullable: true }) stepId!: string | null;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
