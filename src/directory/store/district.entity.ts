import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one district that a database serves. `zone` is an IANA time zone. */
@Entity('district')
export class DistrictRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') zone!: string;
  @Column('integer') version!: number;
}
