import type { Id } from '../../kernel/ids.js';

/** Acts about one text: their line in a history tells that the text exists. */
const aboutOne = /^(?:case\.note\.|assessment\.interview\.|assessment\.contact\.|assessment\.fact\.|referral\.(?:viewed|added|moved)$|text\.)/;

/** Whether a line of a history may be shown to somebody from whom these texts are kept: not when it is about one of them. */
export const tellsNothingOf = (hidden: ReadonlySet<Id>) => ({ act, items }: { act: string; items: readonly Id[] }): boolean => !aboutOne.test(act) || !items.some((item) => hidden.has(item));
