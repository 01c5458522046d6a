/** The fields of work a team needs around the table (domain term: discipline), as seats and signatures name them. */
export const disciplines = [
  'administration', 'counseling', 'mental-health', 'law-enforcement', 'special-education', 'instruction', 'nurse', 'district', 'technology', 'legal', 'audit',
] as const;
export type Discipline = (typeof disciplines)[number];

/** What a seat is for. A discipline says what a person knows; a role says what this seat may do. */
export const roles = [
  'chair', 'principal', 'counselor', 'psychologist', 'sro', 'special-educator', 'teacher', 'nurse', 'district-coordinator', 'it-administrator', 'legal-counsel', 'auditor',
] as const;
export type Role = (typeof roles)[number];

/** Roles beside the work on cases: they keep the machinery or look at it from outside, so nobody offers them for what is done with a student. */
export const besideTheWork: readonly Role[] = ['it-administrator', 'auditor'];
