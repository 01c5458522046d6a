import type { Discipline, Role } from '../../kernel/disciplines.js';
import type { LocalDate } from '../../kernel/local-date.js';

export type SchoolKey = 'elementary' | 'middle' | 'high';

/** A name as people of the district write it: whole, what the person goes by (if another), and for lists. */
export interface DemoName {
  full: string;
  used: string | null;
  sort: string;
}

export interface DemoSchool {
  key: SchoolKey;
  name: string;
  code: string;
  grades: readonly string[];
}

export interface DemoCalendar {
  school: SchoolKey;
  schoolYear: string;
  firstDay: LocalDate;
  lastDay: LocalDate;
  /** Every weekday without school; `closures` says why. */
  closed: readonly LocalDate[];
  closures: readonly { name: string; first: LocalDate; last: LocalDate }[];
  earlyRelease: readonly LocalDate[];
}

export interface DemoAgency {
  key: string;
  name: string;
  kind: 'law-enforcement' | 'community-mental-health' | 'mobile-crisis' | 'family-services' | 'victim-services';
  serves: string;
  phone: string;
  hours: string;
  languages: readonly string[];
}

export interface DemoStudent<Key extends string = string> {
  key: Key;
  name: DemoName;
  school: SchoolKey;
  grade: string;
  dateOfBirth: LocalDate;
  externalId: { system: 'sis'; id: string };
  /** Plans and services on record. */
  iep: boolean;
  plan504: boolean;
  el: boolean;
  /** BCP 47 language tag of the home language. */
  homeLanguage: string;
}

export type Relation = 'mother' | 'father' | 'grandmother' | 'grandfather' | 'aunt' | 'uncle' | 'stepfather' | 'foster-parent' | 'legal-guardian';

export interface DemoGuardian {
  key: string;
  name: DemoName;
}

export interface DemoGuardianLink {
  student: string;
  guardian: string;
  relation: Relation;
  /** BCP 47 tag of the language the guardian asks to be spoken to in. */
  language: string;
  interpreterNeeded: boolean;
  custodyNote: string | null;
  /** Who may not be reached, and by what order; null where nothing limits contact. */
  contactLimit: string | null;
  /** Telephone and times; null where the school may not or cannot call. */
  mayBeCalledAt: string | null;
}

export interface DemoStaff {
  key: string;
  name: DemoName;
  title: string;
  /** null: works for the whole district. */
  school: SchoolKey | null;
}

export interface DemoSeat {
  role: Role;
  discipline: Discipline;
  /** null: every school of the district. */
  school: SchoolKey | null;
  from: LocalDate;
  /** The last day of the seat; null while it lasts. */
  until: LocalDate | null;
}

/** A staff person who signs in. */
export interface DemoCastMember extends DemoStaff {
  username: string;
  seats: readonly DemoSeat[];
}
