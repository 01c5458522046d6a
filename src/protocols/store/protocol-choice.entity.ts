import { Column, Entity, PrimaryColumn } from 'typeorm';
import { narrative } from '../../platform/database/index.js';

/** From when the cases of a school (null: of every school) begin with which version (null: as the district, or the usual one). Never changed; a later row stands. */
@Entity('protocol_choice')
export class ProtocolChoiceRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'school_id', nullable: true }) schoolId!: string | null;
  @Column('text', { name: 'protocol_sha256', nullable: true }) protocolSha256!: string | null;
  @Column('text', { name: 'starts_on' }) startsOn!: string;
  @Column('text', { transformer: narrative }) reason!: string;
  @Column('text', { name: 'record_class' }) recordClass!: string;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
