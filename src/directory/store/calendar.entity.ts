import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One school year of one school. `closedDays` and `earlyDays` are JSON lists of `YYYY-MM-DD`. */
@Entity('calendar')
export class CalendarRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'school_id' }) schoolId!: string;
  @Column('text', { name: 'school_year' }) schoolYear!: string;
  @Column('text', { name: 'first_day' }) firstDay!: string;
  @Column('text', { name: 'last_day' }) lastDay!: string;
  @Column('text', { name: 'closed_days' }) closedDays!: string;
  /** JSON: the name of a closed day by the day, where it has one. */
  @Column('text', { name: 'closed_names' }) closedNames!: string;
  @Column('text', { name: 'early_days' }) earlyDays!: string;
  /** "HH:MM" on the school's wall clock. */
  @Column('text', { nullable: true }) opens!: string | null;
  @Column('text', { nullable: true }) closes!: string | null;
  @Column('text', { name: 'early_closes', nullable: true }) earlyCloses!: string | null;
  @Column('text', { name: 'changed_at' }) changedAt!: string;
  @Column('integer') version!: number;
}
