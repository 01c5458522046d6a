import type { TextResource, TextRight } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import type { TextKindName } from './text-classes.js';

/** A text of a case that was written for fewer readers than the team. */
export interface KeptText extends TextResource { caseId: Id; kind: TextKindName }

/**
 * The kinds of text of each case that nobody reads any more when somebody leaves: they wrote it or can read it, and none of
 * `people` but them can. Only those of which `actor` may know that they exist; how many is not theirs to know.
 */
export function leftAlone(texts: readonly KeptText[], people: readonly Id[], leaver: Id, actor: Id, rightOf: (account: Id, text: KeptText) => TextRight): Map<Id, TextKindName[]> {
  const reads = (account: Id, text: KeptText) => ['write', 'read'].includes(rightOf(account, text));
  const alone = texts.filter((text) => rightOf(actor, text) !== 'none' && (text.author === leaver || reads(leaver, text)) && !people.some((account) => account !== leaver && reads(account, text)));
  return new Map([...new Set(alone.map(({ caseId }) => caseId))].map((caseId) => [caseId, [...new Set(alone.filter((text) => text.caseId === caseId).map(({ kind }) => kind))]]));
}

const words: Record<TextKindName, string> = { note: 'notes', interview: 'interviews', 'family-contact': 'family contacts', fact: 'facts', referral: 'referrals' };

/** "Confidential notes and interviews that nobody else reads." */
export function leftAloneInWords(kinds: readonly TextKindName[]): string {
  const all = kinds.map((kind) => words[kind]);
  return `confidential ${all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`} that nobody else reads.`;
}
