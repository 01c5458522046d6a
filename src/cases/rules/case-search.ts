import type { Role } from '../../kernel/disciplines.js';

/** Characters of a search by somebody who stands in cases as an officer alone: enough to look for somebody, too many to leaf through the alphabet. */
export const shortestOfficerSearch = 3;

/** Why a search is not made, as a sentence; null when it is. `roles` are those by which somebody reads cases. An officer has no bulk search (34 CFR 99.31(a)(1)(i)(B)). */
export function refusedSearch(text: string, roles: readonly Role[]): string | null {
  const wanted = text.trim();
  const officer = roles.length > 0 && roles.every((role) => role === 'sro');
  return officer && wanted !== '' && [...wanted].length < shortestOfficerSearch ? `Write at least ${shortestOfficerSearch} characters. Only cases that you were let into are searched.` : null;
}
