import type { Choice } from '../../platform/web/index.js';
import type { Person } from '../queries/possible-owners.js';

/** Colleagues as choices. */
export function ownerChoices(people: readonly Person[]): Choice[] {
  return people.map(({ account, name }) => ({ value: account, label: name }));
}
