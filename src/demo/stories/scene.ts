import type { VerbId } from '../../access/index.js';
import { CaseDoor, type CaseKey, type NewMember } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { demoPassword, type CastKey } from '../district/index.js';
import type { DemoContext } from '../district-ids.js';

/** A case of the demo once it is open: what every later act of its story is about. */
export interface Scene { context: DemoContext; caseId: Id }

/** The password that everybody signs with. */
export const ownPassword = demoPassword;

/** A key cut at the case's door for one of the cast, as the page would get it. */
export const keyOf = ({ context, caseId }: Scene, who: CastKey, verb: VerbId): Promise<CaseKey> => context.app.get(CaseDoor).open(context.viewers[who], verb, caseId);

export const accountOf = ({ viewers }: DemoContext, who: CastKey): Id => viewers[who].account;

/** Somebody's place on a team, in the field of their first seat. */
export function place({ viewers }: DemoContext, who: CastKey): NewMember {
  const { account, seats } = viewers[who];
  return { account, discipline: seats[0]!.discipline };
}

/** The outcome of a command that may say what is wrong instead: a story never goes on from there. */
export function done<T extends object>(outcome: T): Extract<T, { id: Id }> {
  if (!('id' in outcome)) throw new Error(`a story was refused: ${JSON.stringify(outcome)}`);
  return outcome as Extract<T, { id: Id }>;
}
