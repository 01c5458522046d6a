import type { Role } from '../../kernel/disciplines.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** For whom a copy may be asked. Only the first can be served until redacted exports exist. */
export const recipientKinds = {
  official: 'A school official of this district',
  parent: 'A parent, guardian or the student',
  agency: 'An agency or a provider',
  court: 'A court, the police or a lawyer',
  other: 'Somebody else',
} as const;
export type RecipientKind = keyof typeof recipientKinds;

/** On what ground a school official reads an education record (34 CFR 99.31(a)(1): a legitimate educational interest). */
export const disclosureBases = {
  team: 'Works on this case as a member of its team',
  oversight: 'Answers for this case in the school or the district',
  duty: 'Needs it for their own work with this student',
} as const;
export type DisclosureBasis = keyof typeof disclosureBases;

export const longestPurpose = 1000;
export const shortestPurpose = 10;

const withoutRedaction: Readonly<Record<Exclude<RecipientKind, 'official'>, string>> = {
  parent: 'A family’s copy must leave out other students and whoever reported in confidence, and Waypost cannot make such a copy yet. Ask your records office: the family’s right to inspect runs from the day they asked (34 CFR 99.10).',
  agency: 'A copy for an agency must hold only what the release allows, and Waypost cannot make such a copy yet. Send what is needed as a referral, or ask your records office.',
  court: 'A copy for a court or the police needs a subpoena or an emergency, a record of the disclosure, and only what it covers; Waypost cannot make such a copy yet. Ask your records office or counsel.',
  other: 'A whole case goes to school officials only until Waypost can make copies that leave things out. Ask your records office.',
};

export interface Official { account: string; role: Role; /** An officer's written purpose on this case; null for none. */ officerPurpose: string | null }

/** Whether a copy may go to somebody, or the reason that the page shows. `official` is null when nobody of the district was chosen. */
export function mayReceive(kind: RecipientKind, official: Official | null): Verdict {
  if (kind !== 'official') return refused(withoutRedaction[kind]);
  if (official === null) return refused('Choose the school official who gets this copy');
  if (official.role === 'it-administrator') return refused('An IT administrator looks after accounts and reads no case. Choose somebody else');
  if (official.role === 'auditor') return refused('An auditor reads a drawn sample without names, and gets no copy of a case. Choose somebody else');
  if (official.role === 'sro' && (official.officerPurpose ?? '').trim() === '') return refused('An officer gets a copy only while on the team of this case with a written purpose. Choose somebody else');
  return fine;
}
