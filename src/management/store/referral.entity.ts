import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClassedTable } from '../../cases/index.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { Consent, ReferralMethod, ReferralState } from '../rules/referrals.js';

/** State, consent, owner and follow-up are repeated here from the last hop, so that lists need not search for it. */
@Entity('referral')
export class ReferralRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('text', { name: 'origin_id', nullable: true }) originId!: string | null;
  @Column('text', { name: 'to_whom', transformer: narrative }) toWhom!: string;
  @Column('text', { transformer: narrative }) purpose!: string;
  @Column('text') consent!: Consent;
  @Column('text') state!: ReferralState;
  @Column('text', { name: 'owner_id' }) ownerId!: string;
  @Column('text', { name: 'follow_up_on' }) followUpOn!: string;
  @Column('text', { name: 'changed_by' }) changedBy!: string;
  @Column('text', { name: 'changed_at' }) changedAt!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

@Entity('referral_hop')
export class ReferralHopRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'referral_id' }) referralId!: string;
  @Column('text') state!: ReferralState;
  @Column('text', { name: 'happened_on' }) happenedOn!: string;
  @Column('text', { name: 'by_whom', transformer: narrative }) byWhom!: string;
  @Column('text') method!: ReferralMethod | '';
  @Column('text', { transformer: narrative }) note!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

/** The steps of a referral are read by whoever reads the referral. */
export const referralTable: ClassedTable = { kind: 'referral', table: 'referral', entity: ReferralRow, parts: [{ table: 'referral_hop', column: 'referral_id', entity: ReferralHopRow }] };
