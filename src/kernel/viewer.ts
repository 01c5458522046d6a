import type { Discipline, Role } from './disciplines.js';
import type { Id } from './ids.js';

/** A seat that is held now: from-until has already been applied. `school` is null for a district-wide seat. */
export interface Seat {
  id: Id;
  role: Role;
  discipline: Discipline;
  school: Id | null;
  /** The colleague whose leave this seat covers: on a case it stands where theirs does. */
  covers: Id | null;
}

/** Who is acting. Made for one request by the sign-in guard, or by an operator command. */
export interface Viewer {
  account: Id;
  /** False once the account was switched off: nothing is allowed then, whatever the seats say. */
  active: boolean;
  /** The person in the file, when this account belongs to one (conflicts of interest are found by it). */
  person: Id | null;
  name: string;
  seats: readonly Seat[];
  /** What a double click must not do twice; null for a page view or an operator command. */
  submission: string | null;
  /** Which questions about a text of this form its writer answered; none for a page view or an operator command. */
  answers?: Set<string>;
}

/** Who stands in a ledger entry: an account, or the stand-in id of a confidential reporter. */
export interface Actor {
  id: Id;
  submission: string | null;
  answers?: ReadonlySet<string> | undefined;
}

/** Who stands in the ledger for what a viewer does. */
export const actorOf = ({ account, submission, answers }: Viewer): Actor => ({ id: account, submission, answers });

/** Stands in the ledger where no person acts: the product itself at start, or an operator's command. */
export const operator: Actor = { id: 'a'.repeat(26), submission: null };

/** Said for an id that is no person's, or no longer. */
export const unknownPerson = 'Somebody no longer known';
