import type { TextResource, TextRight } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import { recordClasses, type RecordClass } from '../../kernel/record-class.js';

/**
 * Which texts of one case somebody may read, for a store to select by: `whole` classes, those of `own` classes that they
 * wrote or that were shared with them, and `known` classes, of which they may learn that a text exists and whom to ask.
 * A text of any other class is not there for them.
 */
export interface TextScope { account: Id; whole: readonly RecordClass[]; own: readonly RecordClass[]; known: readonly RecordClass[] }

/** Nobody's account: a text of this author is somebody else's for every reader. */
const another: Id = '2'.repeat(26);

/** The scope that the answers of `decideText` draw for somebody. */
export function textScope(account: Id, rightOf: (text: TextResource) => TextRight): TextScope {
  const having = (author: Id, ...rights: readonly TextRight[]) => recordClasses.filter((recordClass) => rights.includes(rightOf({ recordClass, author })));
  const whole = having(another, 'write', 'read');
  return { account, whole, own: having(account, 'write').filter((one) => !whole.includes(one)), known: having(another, 'existence') };
}

/** The classes that everybody reads who reads the case: what a text may hold that goes on to readers nobody knows yet. */
export const commonClasses: readonly RecordClass[] = ['report', 'team'];

/** What of a scope may go into a copy of the case: nothing that was written for fewer readers, not even that it exists. */
export const commonScope = ({ account, whole }: TextScope): TextScope => ({ account, whole: commonClasses.filter((one) => whole.includes(one)), own: [], known: [] });
