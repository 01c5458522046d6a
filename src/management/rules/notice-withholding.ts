import type { Id } from '../../kernel/ids.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';
import type { Recipient } from '../../protocols/index.js';

/** Why somebody is not told. The first two are about guardians alone. */
export const withholdingReasons = {
  'abuse-at-home': 'Abuse at home is suspected', 'court-order': 'A court order forbids the contact', danger: 'Telling them could put somebody in danger',
  'police-asked': 'The police asked us to wait', unreachable: 'They cannot be found or reached', 'knows-already': 'They know already', other: 'Another reason',
} as const;
export type WithholdingReason = keyof typeof withholdingReasons;

/** Characters of a written reason. */
export const shortestReason = 20;
export const longestReason = 2_000;

const aboutGuardians: readonly WithholdingReason[] = ['abuse-at-home', 'court-order'];

/** The reasons that can be chosen for a recipient. */
export function reasonsFor(recipient: Recipient): WithholdingReason[] {
  const all = Object.keys(withholdingReasons) as WithholdingReason[];
  const guardian = recipient === 'guardian-of-subject' || recipient === 'guardian-of-target';
  return guardian ? all : all.filter((reason) => !aboutGuardians.includes(reason));
}

/** Whether somebody may ask to withhold a notice: one question at a time. */
export function mayAsk(earlier: readonly { approves: boolean | null }[]): Verdict {
  return earlier.some(({ approves }) => approves === null) ? refused('Somebody asked to withhold this notice already. A second person decides first.') : fine;
}

/** Whether somebody may decide on a withholding: another person than the one who asked, and once. */
export function mayDecide(asked: { by: Id; decided: boolean } | null, decider: Id): Verdict {
  if (asked === null) return refused('That request is not in this case.');
  if (asked.decided) return refused('Somebody decided on this already.');
  return asked.by === decider ? refused('You asked for this yourself. A second person has to decide.') : fine;
}
