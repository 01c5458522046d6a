import type { Id } from '../../kernel/ids.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/**
 * Why somebody must not work on a case. Reporting, seeing and being named share one ground: a ground of its own for
 * "I reported it" would name a confidential reporter to whoever reads grounds.
 */
export const recusalGrounds = ['family', 'involved', 'dispute', 'close', 'other'] as const;
export type RecusalGround = (typeof recusalGrounds)[number];

export const recusalWords: Readonly<Record<RecusalGround, string>> = {
  family: 'Family or household', involved: 'Part of what happened: saw it, reported it, or was named in it', dispute: 'A dispute, a complaint or a lawsuit', close: 'Close in another way: a friend, coach or neighbor', other: 'Another reason',
};

/** Characters of the reason that is kept with a conflict of interest: the longest, and the shortest that says something. */
export const longestReason = 2000;
export const shortestReason = 10;

/** How a conflict came to be known. */
export type FoundBy = 'declaration' | 'matching' | 'lead';

export function mayRecuse({ recused, self, declares }: { recused: boolean; self: boolean; declares: boolean }): Verdict {
  if (recused) return refused('This person is recused from the case already.');
  if (self && !declares) return refused('Declare your own conflict of interest as yours.');
  return !self && declares ? refused('Only the person concerned declares a conflict. Record it as a colleague’s.') : fine;
}

/** A case whose manager, or whose only chair, may not act in it passes to the district. */
export function passesToDistrict(account: Id, { manager, chairs }: { manager: Id; chairs: readonly Id[] }): boolean {
  return account === manager || (chairs.includes(account) && chairs.every((chair) => chair === account));
}

/**
 * Who takes over: the coordinator chosen, or the only one there is. The person recused is never among them. Without
 * anybody the recusal cannot take effect, and the sentence says what to do.
 */
export function receiver(account: Id, coordinators: readonly Id[], chosen: Id | null): { ok: true; account: Id } | { ok: false; why: string } {
  const able = coordinators.filter((one) => one !== account);
  if (able.length === 0) return { ok: false, why: 'The case must pass to the district, but no other district coordinator can take it. Ask for another coordinator to be named first.' };
  if (chosen !== null) return able.includes(chosen) ? { ok: true, account: chosen } : { ok: false, why: 'Choose a district coordinator from the list' };
  return able.length === 1 ? { ok: true, account: able[0]! } : { ok: false, why: 'Choose the district coordinator who takes the case over' };
}

/** The district lifts a recusal, never for oneself. */
export function mayLift(recusal: { account: Id; lifted: boolean } | null, lifter: Id): Verdict {
  if (recusal === null) return refused('That recusal is not in this case.');
  if (recusal.account === lifter) return refused('Nobody lifts their own recusal.');
  return recusal.lifted ? refused('That recusal was lifted already.') : fine;
}
