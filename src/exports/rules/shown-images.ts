import type { Id } from '../../kernel/ids.js';
import type { RecordClass } from '../../kernel/record-class.js';

/** The classes that everybody reads who reads the case. Whoever a pack goes to, it goes on to readers nobody knows yet. */
const common: readonly RecordClass[] = ['report', 'team'];

/** Rows of no class that say who works on the case and where it stands. Any other row without a class stays closed. */
const withoutClass: readonly string[] = ['case_file', 'team_member', 'assessment', 'determination_presence', 'determination_signature', 'closure_signature'];

/** Copies of the case: their text is the case's once more, and what they were for is between those two. A draft is its writer's until it is recorded. */
const neverOpen: readonly string[] = ['summary_copy', 'evidence_pack', 'assessment_draft'];

/**
 * Whether a row, as an entry left it, may stand in a pack with its salt; if not, its commitment stands there alone. `hidden` are the
 * texts kept from the reader now: a row that names one of them in any column is kept back, whatever class it once had. A report in
 * confidence stays closed: its receipt number is on paper in one person's hands.
 */
export function standsOpen({ table, row, image }: { table: string; row: Id; image: string }, hidden: ReadonlySet<Id>): boolean {
  if (neverOpen.includes(table) || hidden.has(row)) return false;
  const columns = JSON.parse(image) as Record<string, unknown>;
  if (columns.confidential === 1) return false;
  const ofClass = columns.record_class;
  if (ofClass === undefined ? !withoutClass.includes(table) : !(common as readonly unknown[]).includes(ofClass)) return false;
  return !namesOneOf(hidden, image);
}

/** Whether a text of the ledger holds one of these ids. They are random: one that is found there is meant. */
export function namesOneOf(ids: ReadonlySet<Id>, text: string): boolean {
  for (const id of ids) if (text.includes(id)) return true;
  return false;
}
