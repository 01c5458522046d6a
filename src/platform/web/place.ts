import { isId, type Id } from '../../kernel/ids.js';
import { isInstant, type Instant } from '../../kernel/instant.js';

/** Where a page of a list in the order of time goes on: after this row. */
export interface Place { at: Instant; id: Id }

/** A place as one word of an address. */
export const placeText = ({ at, id }: Place): string => `${at}_${id}`;

/** The place that an address names; null for anything that no page gave. */
export function placeIn(text: string | undefined): Place | null {
  const [at, id, ...more] = (text ?? '').split('_');
  return isInstant(at) && isId(id) && more.length === 0 ? { at, id } : null;
}
