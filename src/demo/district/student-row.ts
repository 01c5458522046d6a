import { localDate } from '../../kernel/local-date.js';
import type { DemoStudent, SchoolKey } from './types.js';

/** One line of a school's list; what is left out is the commonest case: no other name used, English at home, no plan. */
export interface StudentRow<Key extends string = string> {
  key: Key;
  full: string;
  used?: string;
  sort: string;
  born: string;
  grade: string;
  sis: string;
  language?: string;
  iep?: true;
  plan504?: true;
  el?: true;
}

export function studentsOf<Key extends string>(school: SchoolKey, rows: readonly StudentRow<Key>[]): DemoStudent<Key>[] {
  return rows.map((row) => ({
    key: row.key,
    name: { full: row.full, used: row.used ?? null, sort: row.sort },
    school,
    grade: row.grade,
    dateOfBirth: localDate(row.born),
    externalId: { system: 'sis', id: row.sis },
    iep: row.iep ?? false,
    plan504: row.plan504 ?? false,
    el: row.el ?? false,
    homeLanguage: row.language ?? 'en',
  }));
}
