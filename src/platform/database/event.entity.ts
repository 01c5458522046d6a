import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something happened that others may act on after the commit. It names ids and a fixed word, nothing else. */
@Entity('event')
export class EventRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: string;
  @Column('text', { name: 'case_id', nullable: true }) caseId!: string | null;
  @Column('text', { name: 'about_id' }) aboutId!: string;
  @Column('text') at!: string;
}
