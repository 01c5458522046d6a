import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published protocol as it was, wording included. `files` is JSON: file name to exact text, because the hash is of the texts. */
@Entity('protocol_version')
export class ProtocolVersionRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') protocol!: string;
  @Column('text') edition!: string;
  @Column('text') sha256!: string;
  @Column('text') files!: string;
  @Column('text', { name: 'effective_from' }) effectiveFrom!: string;
  @Column('text', { name: 'published_at' }) publishedAt!: string;
}
