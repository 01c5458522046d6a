import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SchoolLevel = 'elementary' | 'middle' | 'high' | 'other';

/** A school of the district. `grades` is a JSON list, youngest first; days and times of its cases are shown in `zone`. */
@Entity('school')
export class SchoolRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'name_key' }) nameKey!: string;
  @Column('text') level!: SchoolLevel;
  @Column('text') grades!: string;
  @Column('text') zone!: string;
  @Column('text', { name: 'changed_at' }) changedAt!: string;
  @Column('integer') version!: number;
}
