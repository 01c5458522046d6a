import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A partner outside the district that people are referred to. `languages` is a JSON list of BCP 47 tags; after the day of `endsOn` nobody is referred to it any more. */
@Entity('agency')
export class AgencyRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'name_key' }) nameKey!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) hours!: string | null;
  @Column('text') offers!: string;
  @Column('text') languages!: string;
  @Column('text', { name: 'ends_on', nullable: true }) endsOn!: string | null;
  @Column('text', { name: 'changed_at' }) changedAt!: string;
  @Column('integer') version!: number;
}
