import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Discipline, Role } from '../../kernel/disciplines.js';

/** Somebody who can sign in. `name` is the name used, as pages show it. */
@Entity('account')
export class AccountRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('text') username!: string;
  @Column('text') name!: string;
  /** As a list of staff writes it; `name` is what colleagues say. */
  @Column('text', { name: 'full_name' }) fullName!: string;
  /** The number by which the staff system knows this person. */
  @Column('text', { name: 'external_id', nullable: true }) externalId!: string | null;
  /** Folded names and user name: what a search looks in, and the order of lists. */
  @Column('text', { name: 'search_key' }) searchKey!: string;
  /** Empty until the person has set a password: then nobody can sign in. */
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
  @Column('text', { name: 'charter_id', nullable: true }) charterId!: string | null;
  @Column('text', { name: 'covers_id', nullable: true }) coversId!: string | null;
  /** 1 until a second person has agreed: a seat that opens confidential classes takes two. */
  @Column('integer', { name: 'awaits_second' }) awaitsSecond!: 0 | 1;
  @Column('text', { name: 'second_by', nullable: true }) secondBy!: string | null;
  @Column('text', { name: 'second_at', nullable: true }) secondAt!: string | null;
  @Column('text', { name: 'given_by' }) givenBy!: string;
  @Column('text', { name: 'given_at' }) givenAt!: string;
  @Column('integer') version!: number;
}

/** A team for several schools; its schools stand in `charter_school`. */
@Entity('charter_team')
export class CharterTeamRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'entered_by' }) enteredBy!: string;
  @Column('text', { name: 'entered_at' }) enteredAt!: string;
  @Column('integer') version!: number;
}

/** One school of a charter team, until it leaves it. */
@Entity('charter_school')
export class CharterSchoolRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'charter_id' }) charterId!: string;
  @Column('text', { name: 'school_id' }) schoolId!: string;
  @Column('text', { name: 'held_until', nullable: true }) heldUntil!: string | null;
  @Column('text', { name: 'given_by' }) givenBy!: string;
  @Column('text', { name: 'given_at' }) givenAt!: string;
  @Column('integer') version!: number;
}
