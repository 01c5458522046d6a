import type { Discipline, Role } from '../../kernel/disciplines.js';

export const roleWords: Readonly<Record<Role, string>> = {
  chair: 'Team chair', principal: 'Principal', counselor: 'Counselor', psychologist: 'School psychologist', sro: 'School resource officer', 'special-educator': 'Special-education teacher',
  teacher: 'Teacher', nurse: 'Nurse or outside clinician', 'district-coordinator': 'District coordinator', 'it-administrator': 'IT administrator', 'legal-counsel': 'Legal counsel', auditor: 'Auditor',
};

/** The discipline that a role usually brings to the table; a chair may be of another one. */
export const usualDiscipline: Readonly<Record<Role, Discipline>> = {
  chair: 'administration', principal: 'administration', counselor: 'counseling', psychologist: 'mental-health', sro: 'law-enforcement', 'special-educator': 'special-education',
  teacher: 'instruction', nurse: 'nurse', 'district-coordinator': 'district', 'it-administrator': 'technology', 'legal-counsel': 'legal', auditor: 'audit',
};
