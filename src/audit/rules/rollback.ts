/** How many different people say that they know of it before anything may be changed again. */
export const acknowledgmentsNeeded = 2;

export const isAcknowledged = ({ acknowledged }: { acknowledged: readonly unknown[] }): boolean => acknowledged.length >= acknowledgmentsNeeded;

/** What everybody is told who tries to change something meanwhile. */
export const standstillSentence = 'The database was put back to an earlier state, so that what was entered after it is missing. Everything can be read; nothing can be changed until two people have acknowledged this on the page Checkpoints, under Administration.';

/** Why somebody cannot acknowledge a rollback; null when they can. */
export function mayAcknowledge(acknowledged: readonly { account: string }[], account: string): string | null {
  if (acknowledged.length >= acknowledgmentsNeeded) return 'Two people have acknowledged this already.';
  return acknowledged.some((one) => one.account === account) ? 'You have acknowledged this already. Somebody else has to do it too.' : null;
}
