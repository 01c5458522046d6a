import { words } from './folded.js';
import { nameKeys, nearness } from './near-names.js';
import type { PersonName } from './person-name.js';

/** A name as a person carries it. */
export type Known = Pick<PersonName, 'full' | 'used'>;

/** 'part': no more than one whole word in common, for looking somebody up by a first or a family name alone. */
export type Likeness = 'same' | 'near' | 'part';

/** The keys of every name a person goes by. */
export function personKeys({ full, used }: Known): string[] {
  return [...new Set([...nameKeys(full), ...nameKeys(used ?? '')])];
}

/**
 * How alike an asked name is to a person's: to the full name, to the name used, or to both together, since people mix
 * them ("Katie Dunmore" is Katherine Anne Dunmore who goes by Katie). The closest counts; null when nothing is shared.
 */
export function likeness(asked: string, { full, used }: Known): Likeness | null {
  const closeness = (used === null ? [full] : [full, used, `${full} ${used}`]).map((name) => nearness(asked, name));
  if (closeness.includes('same')) return 'same';
  if (closeness.includes('near')) return 'near';
  const carried = new Set(words(`${full} ${used ?? ''}`));
  return words(asked).some((word) => carried.has(word)) ? 'part' : null;
}
