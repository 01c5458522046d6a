import type { Id } from '../../kernel/ids.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

export const longestDestructionReason = 1000;

/** Whether what the ledger keeps of a case's texts may be destroyed: of a closed case that nobody holds, by two people, for a written reason. */
export function mayDestroy({ open, held }: { open: boolean; held: boolean }, people: readonly [Id, Id], reason: string): Verdict {
  if (people[0] === people[1]) return refused('Two different people have to agree.');
  if (reason.trim() === '') return refused('Write down why this is lawful.');
  if (reason.length > longestDestructionReason) return refused(`The reason has ${reason.length} characters. Use ${longestDestructionReason} at most.`);
  if (held) return refused('This case is held for a court or an authority, so nothing of it is destroyed.');
  return open ? refused('This case is open, so nothing of it is destroyed.') : fine;
}
