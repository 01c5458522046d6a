import { localDate } from '../../kernel/local-date.js';
import type { DemoCastMember, DemoSeat } from './types.js';

/** The one password of everybody in the demo; `npm run demo` prints it. Never used outside an invented district. */
export const demoPassword = 'juniper lantern river';

const schoolYearStart = localDate('2025-08-04');

function seat(role: DemoSeat['role'], discipline: DemoSeat['discipline'], school: DemoSeat['school'], from = schoolYearStart, until: DemoSeat['until'] = null): DemoSeat {
  return { role, discipline, school, from, until };
}

/**
 * Who signs in. The high school has a full team; the middle school a chair, a counselor and a teacher, and shares the
 * officer; the elementary school a counselor and a teacher, so that its second reader is the district coordinator.
 * Counsel reads what she is invited to; the auditor's seat ends with the school year.
 */
export const cast = {
  samuel: {
    key: 'samuel', username: 'samuel', name: { full: 'Samuel Okafor', used: null, sort: 'Okafor, Samuel' },
    title: 'Assistant principal', school: 'high', seats: [seat('chair', 'administration', 'high')],
  },
  ruth: {
    key: 'ruth', username: 'ruth', name: { full: 'Ruth Abernethy-Vance', used: null, sort: 'Abernethy-Vance, Ruth' },
    title: 'Principal', school: 'high', seats: [seat('principal', 'administration', 'high')],
  },
  maria: {
    key: 'maria', username: 'maria', name: { full: 'Maria Núñez-Álvarez', used: 'Maria Núñez', sort: 'Núñez-Álvarez, Maria' },
    title: 'Counselor', school: 'high', seats: [seat('counselor', 'counseling', 'high')],
  },
  zoe: {
    key: 'zoe', username: 'zoe', name: { full: 'Zoë Brânză', used: null, sort: 'Brânză, Zoë' },
    title: 'School psychologist', school: 'high', seats: [seat('psychologist', 'mental-health', 'high')],
  },
  dana: {
    key: 'dana', username: 'dana', name: { full: 'Dana Whitfield', used: null, sort: 'Whitfield, Dana' },
    title: 'School resource officer', school: 'high',
    seats: [seat('sro', 'law-enforcement', 'high'), seat('sro', 'law-enforcement', 'middle')],
  },
  anjali: {
    key: 'anjali', username: 'anjali', name: { full: 'Anjali Deshmaru', used: null, sort: 'Deshmaru, Anjali' },
    title: 'Special-education teacher', school: 'high', seats: [seat('special-educator', 'special-education', 'high')],
  },
  sofia: {
    key: 'sofia', username: 'sofia', name: { full: 'Sofia Castellane', used: null, sort: 'Castellane, Sofia' },
    title: 'English teacher', school: 'high', seats: [seat('teacher', 'instruction', 'high')],
  },
  pilar: {
    key: 'pilar', username: 'pilar', name: { full: 'Pilar Zamudio Etxeberri', used: 'Pilar Zamudio', sort: 'Zamudio Etxeberri, Pilar' },
    title: 'School nurse', school: 'high', seats: [seat('nurse', 'nurse', 'high')],
  },
  grant: {
    key: 'grant', username: 'grant', name: { full: 'Grant Hollisfield', used: null, sort: 'Hollisfield, Grant' },
    title: 'Assistant principal', school: 'middle', seats: [seat('chair', 'administration', 'middle')],
  },
  thandiwe: {
    key: 'thandiwe', username: 'thandiwe', name: { full: 'Thandiwe Nkomeza', used: 'Thandi Nkomeza', sort: 'Nkomeza, Thandiwe' },
    title: 'Counselor', school: 'middle',
    // Moved here from the high school: the old seat has ended and opens nothing any more.
    seats: [seat('counselor', 'counseling', 'middle', localDate('2026-08-03')), seat('counselor', 'counseling', 'high', localDate('2024-08-05'), localDate('2026-05-29'))],
  },
  leonid: {
    key: 'leonid', username: 'leonid', name: { full: 'Leonid Marchakov', used: 'Leo Marchakov', sort: 'Marchakov, Leonid' },
    title: 'Science teacher', school: 'middle', seats: [seat('teacher', 'instruction', 'middle')],
  },
  naomi: {
    key: 'naomi', username: 'naomi', name: { full: 'Naomi Tso-Redhouse', used: null, sort: 'Tso-Redhouse, Naomi' },
    title: 'Counselor', school: 'elementary', seats: [seat('counselor', 'counseling', 'elementary')],
  },
  beatriz: {
    key: 'beatriz', username: 'beatriz', name: { full: 'Beatriz Fontanela Ruiz', used: 'Bea Fontanela', sort: 'Fontanela Ruiz, Beatriz' },
    title: 'Fifth-grade teacher', school: 'elementary', seats: [seat('teacher', 'instruction', 'elementary')],
  },
  irene: {
    key: 'irene', username: 'irene', name: { full: 'Irene Kowalczyk-Boone', used: null, sort: 'Kowalczyk-Boone, Irene' },
    title: 'District threat assessment coordinator', school: null, seats: [seat('district-coordinator', 'district', null)],
  },
  theo: {
    key: 'theo', username: 'theo', name: { full: 'Theo Lindgren-Park', used: null, sort: 'Lindgren-Park, Theo' },
    title: 'IT administrator', school: null, seats: [seat('it-administrator', 'technology', null)],
  },
  ingrid: {
    key: 'ingrid', username: 'ingrid', name: { full: 'Ingrid Achterberg', used: null, sort: 'Achterberg, Ingrid' },
    title: 'Legal counsel', school: null, seats: [seat('legal-counsel', 'legal', null)],
  },
  osvaldo: {
    key: 'osvaldo', username: 'osvaldo', name: { full: 'Osvaldo Quillfeather', used: null, sort: 'Quillfeather, Osvaldo' },
    title: 'Auditor', school: null, seats: [seat('auditor', 'audit', null, localDate('2026-08-03'), localDate('2027-06-30'))],
  },
} as const satisfies Record<string, DemoCastMember>;

export type CastKey = keyof typeof cast;
