import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';
import type { SignatureRule } from '../../protocols/index.js';

export interface TeamPlace { account: Id; discipline: Discipline }
export interface Signed { account: Id; discipline: Discipline }

/** What a case's determination looks like to somebody who is about to sign. */
export interface SigningState {
  /** The determination that the page showed, and the newest one of the case. */
  read: Id;
  newest: Id | null;
  /** Whether the assessment that it belongs to was frozen by a reopening. */
  frozen: boolean;
  team: readonly TeamPlace[];
  signed: readonly Signed[];
  rules: readonly SignatureRule[];
}

/** Whether somebody may sign, for the discipline that the team knows them by; never twice and never for another. */
export function maySign(signer: Id, state: SigningState): Verdict {
  const place = state.team.find(({ account }) => account === signer);
  if (state.newest === null) return refused('There is no determination to sign yet.');
  if (state.read !== state.newest) return refused('A newer determination took the place of the one you read. Read the one below, then sign it.');
  if (state.frozen) return refused('This determination belongs to an earlier assessment, which is frozen. Record a new one.');
  if (place === undefined) return refused('Only people on the team of this case sign. Ask the case manager to add you.');
  if (state.signed.some(({ account }) => account === signer)) return refused('You have signed this determination already.');
  return state.rules.some(({ anyOf }) => anyOf.includes(place.discipline)) ? fine : refused('The protocol asks for no signature of your discipline.');
}

/** The people on the team who could still give a signature that is asked for. */
export function whoCouldSign(rule: SignatureRule, team: readonly TeamPlace[], signed: readonly Signed[]): Id[] {
  const done = new Set(signed.map(({ account }) => account));
  return [...new Set(team.filter(({ account, discipline }) => rule.anyOf.includes(discipline) && !done.has(account)).map(({ account }) => account))];
}
