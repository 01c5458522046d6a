import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';

/** The table of rights that stood from a moment on, known by its digest. */
@Entity('policy_version')
export class PolicyVersionRow {
  @PrimaryColumn('text') id!: string;
  @Column('integer') edition!: number;
  @Column('text') sha256!: string;
  @Column('text', { name: 'adopted_at' }) adoptedAt!: string;
}

/** A list of staff as it was pasted; once taken, `handedBack` holds the lines that could not be. */
@Entity('staff_import')
export class StaffImportRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { transformer: narrative }) file!: string;
  @Column('text') state!: 'checked' | 'taken';
  @Column('text', { name: 'handed_back', transformer: narrative }) handedBack!: string;
  @Column('integer') made!: number;
  @Column('integer') changed!: number;
  @Column('integer') alike!: number;
  @Column('integer') wrong!: number;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

/** Somebody left: why, and what was done with what they had (JSON). Appended, never edited. */
@Entity('departure')
export class DepartureRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { transformer: narrative }) outcome!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
