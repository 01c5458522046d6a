import type { Id } from '../../kernel/ids.js';
import { keyOf, openSealed, type KeyFolder, type SealedPlace, type Secret } from '../../platform/keys/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { SealedLine } from './first-read-reads.js';

/** The name of the key under which first reads lie. */
export const sealingKey = 'sealing';

export const readPlace = (id: Id, caseId: Id): SealedPlace => ({ table: 'first_read', id, caseId });

/** The key of a round. One is made only where nothing of the round is sealed yet: a second one would leave the round shut for good. Throws `Refusal` without the key of what is sealed. */
export function sealingFor(keys: KeyFolder, sealed: readonly SealedLine[]): Secret {
  const held = sealed.length === 0 ? keys.secret(sealingKey) : heldKey(keys);
  if (held === null || sealed.some((one) => keyOf(one.sealed) !== held.id)) {
    throw new Refusal('The reads of this round were sealed with a key that this server does not have, so none can be added or opened. Ask the IT administrator to put the key file back, then try again. If it is lost for good, the chair of the team ends this round. Nothing was saved.');
  }
  return held;
}

/** Whether this server can open all that a round holds shut. Nothing of it goes anywhere. */
export function opens(keys: KeyFolder, sealed: readonly SealedLine[], caseId: Id): boolean {
  const held = heldKey(keys);
  return sealed.every((one) => held !== null && keyOf(one.sealed) === held.id && unbroken(held, one, caseId));
}

/** The sealing key; null where its file is gone or holds no key. */
export function heldKey(keys: KeyFolder): Secret | null {
  try {
    return keys.existing(sealingKey);
  } catch {
    return null;
  }
}

/** Whether the sealing key is the one that all of these name. */
export function holdsKeys(keys: KeyFolder, ids: readonly string[]): boolean {
  const held = heldKey(keys);
  return ids.every((id) => id === held?.id);
}

function unbroken(sealing: Secret, { id, sealed }: SealedLine, caseId: Id): boolean {
  try {
    return openSealed(sealing, sealed, readPlace(id, caseId)).length > 0;
  } catch {
    return false;
  }
}
