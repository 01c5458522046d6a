import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';
import type { Sighting, Trend } from '../rules/warnings.js';

/** Entries about warning behaviors are appended: of several about one behavior the one with the highest ordinal stands. `facts` is JSON, a list of first versions. */
@Entity('warning_entry')
export class WarningRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'assessment_id' }) assessmentId!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text') warning!: string;
  @Column('integer') ordinal!: number;
  @Column('text') sighting!: Sighting;
  @Column('text', { name: 'first_seen', nullable: true }) firstSeen!: string | null;
  @Column('text', { name: 'last_seen', nullable: true }) lastSeen!: string | null;
  @Column('text', { nullable: true }) trend!: Trend | null;
  @Column('text') facts!: string;
  @Column('text', { transformer: narrative }) note!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
