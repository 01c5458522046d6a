import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Discipline } from '../../kernel/disciplines.js';

/** One person's signature, given with their own password. `textSha256`, lower-case hex, says which text was signed. */
@Entity('determination_signature')
export class DeterminationSignatureRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'determination_id' }) determinationId!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text') discipline!: Discipline;
  @Column('text', { name: 'text_sha256' }) textSha256!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
}
