import type { Role } from '../../kernel/disciplines.js';

export const roleWords: Readonly<Record<Role, string>> = {
  chair: 'Team chair', principal: 'Principal', counselor: 'Counselor', psychologist: 'School psychologist', sro: 'School resource officer', 'special-educator': 'Special-education teacher',
  teacher: 'Teacher', 'district-coordinator': 'District coordinator', 'it-administrator': 'IT administrator',
};
