import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative } from '../../platform/database/index.js';

/** Why a track that ended before its case was reopened still serves. Appended; the team of the case reads it. */
@Entity('track_reliance')
export class TrackRelianceRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'track_id' }) trackId!: string;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
