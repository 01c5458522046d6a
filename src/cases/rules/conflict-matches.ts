import type { Id } from '../../kernel/ids.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** How an account was found to stand close to a case. A confidential report is no ground: finding it would name its reporter. */
export const matchGrounds = ['subject', 'participant', 'guardian', 'household', 'near-name', 'reporter', 'witness'] as const;
export type MatchGround = (typeof matchGrounds)[number];

/** `about` is the person, the participant or the report that the account was matched with. */
export interface FoundMatch { account: Id; ground: MatchGround; about: Id }

/** `certain` is the same person by the account's own record; `possible` needs somebody to look. */
export type Certainty = 'certain' | 'possible';

const certain: readonly MatchGround[] = ['subject', 'participant', 'guardian', 'household'];

export const certaintyOf = (ground: MatchGround): Certainty => (certain.includes(ground) ? 'certain' : 'possible');

/** What the lead reads after a colleague's name. */
export const matchWords: Readonly<Record<MatchGround, string>> = {
  subject: 'is the person this case is about', participant: 'is named in this case as a target or a guardian', guardian: 'is a guardian of the person of concern or of a target', household: 'belongs to the family of the person of concern or of a target',
  'near-name': 'has a name like that of a guardian in this case', reporter: 'reported a concern in this case', witness: 'is named in this case',
};

/** Each account once per thing it was matched with, by the closest ground. */
export function closest(matches: readonly FoundMatch[]): FoundMatch[] {
  const found = new Map<string, FoundMatch>();
  for (const match of matches) {
    const key = `${match.account} ${match.about}`;
    const known = found.get(key);
    if (known === undefined || matchGrounds.indexOf(match.ground) < matchGrounds.indexOf(known.ground)) found.set(key, match);
  }
  return [...found.values()];
}

/** Whether a match was looked at: an answer about the same thing covers what stands as far off as it, or farther. */
export const isAnswered = (match: FoundMatch, answers: readonly FoundMatch[]): boolean =>
  answers.some(({ account, about, ground }) => account === match.account && about === match.about && matchGrounds.indexOf(ground) <= matchGrounds.indexOf(match.ground));

/** Who is kept out of a case until somebody has answered: of whom the records say for certain that they stand too close. */
export const suspendedBy = (found: readonly FoundMatch[], answers: readonly FoundMatch[]): Id[] =>
  [...new Set(found.filter((match) => certaintyOf(match.ground) === 'certain' && !isAnswered(match, answers)).map(({ account }) => account))];

/** Somebody who certainly stands too close does not join, until the district sets the match aside. */
export function mayJoinDespite(open: readonly FoundMatch[]): Verdict {
  return open.some(({ ground }) => certaintyOf(ground) === 'certain')
    ? refused('A conflict of interest was found for this colleague, so they cannot join. The district coordinator can set it aside.') : fine;
}

/** Whoever a match was found for does not sign a determination before it was answered. */
export function maySignDespite(open: readonly FoundMatch[]): Verdict {
  return open.length === 0 ? fine : refused('A possible conflict of interest was found for you. The case manager or the district answers it before you can sign.');
}

/** A lead sets a possible match aside; a certain one only the district; never the person concerned. */
export function maySetAside(match: FoundMatch | null, by: { account: Id; district: boolean }): Verdict {
  if (match === null) return refused('That match was answered already. Reload the page to see what is open.');
  if (match.account === by.account) return refused('A colleague answers a match that was found for you.');
  return certaintyOf(match.ground) === 'certain' && !by.district ? refused('Only the district coordinator sets this match aside.') : fine;
}

/** The ground under which a recusal is kept that follows from a match. */
export const groundOf = (ground: MatchGround): 'family' | 'involved' => (ground === 'participant' || ground === 'witness' || ground === 'reporter' ? 'involved' : 'family');
