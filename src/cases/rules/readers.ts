import type { Basis } from '../../kernel/basis.js';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { RecordClass } from '../../kernel/record-class.js';

/** Classes as the page of readers goes through them. Sealed texts have no reader, and the ledger's own class is nobody's to read in a case. */
export const readableClasses = ['report', 'team', 'counselor-confidential', 'health', 'law-enforcement', 'legal', 'reporter-identity'] as const satisfies readonly RecordClass[];

/** `own`: what they wrote or what was shared with them; of the rest they know that it exists. */
export type ReaderRight = 'write' | 'own' | 'read' | 'existence';
export interface ReadableClass { recordClass: RecordClass; right: ReaderRight }

/** Somebody who may see something of the case now, and all that makes them so. `covers` names the colleague on leave. */
export interface Reader {
  account: Id; name: string; basis: Basis; manages: boolean;
  place: { since: Instant; until: Instant | null; discipline: Discipline; purpose: string | null } | null;
  covers: { name: string; until: Instant | null } | null; oversight: boolean; sampleUntil: Instant | null;
  classes: ReadableClass[];
}

/** From what one may do with an own text and with another's: what one may do with the class. */
export function rightOver(own: 'write' | 'read' | 'existence' | 'none', others: 'write' | 'read' | 'existence' | 'none'): ReaderRight | null {
  if (own === 'write' && others !== 'write') return 'own';
  return others === 'none' ? null : others;
}
