import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Discipline, Role } from '../../kernel/disciplines.js';

/** Somebody who can sign in. `name` is the name used, as pages show it. */
@Entity('account')
export class AccountRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('text') username!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('text') status!: 'active' | 'disabled';
  @Column('text', { name: 'created_at' }) createdAt!: string;
  @Column('integer') version!: number;
}

/** A place somebody holds at a school (null: the whole district), from-until. */
@Entity('seat')
export class SeatRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'account_id' }) accountId!: string;
  @Column('text', { name: 'school_id', nullable: true }) schoolId!: string | null;
  @Column('text') role!: Role;
  @Column('text') discipline!: Discipline;
  @Column('text', { name: 'held_from' }) heldFrom!: string;
  @Column('text', { name: 'held_until', nullable: true }) heldUntil!: string | null;
  @Column('text', { name: 'given_by' }) givenBy!: string;
  @Column('text', { name: 'given_at' }) givenAt!: string;
  @Column('integer') version!: number;
}
