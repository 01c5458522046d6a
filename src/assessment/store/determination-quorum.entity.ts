import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordClass } from '../../kernel/record-class.js';

/** Kept where too few disciplines took part in a determination: who counted, as a JSON list of [account, discipline], and until when it may stand so. */
@Entity('determination_quorum')
export class DeterminationQuorumRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'determination_id' }) determinationId!: string;
  @Column('text') counted!: string;
  @Column('text', { name: 'due_at' }) dueAt!: string;
  @Column('text', { name: 'record_class' }) recordClass!: RecordClass;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
