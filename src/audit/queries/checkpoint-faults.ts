import { isAcknowledged } from '../rules/rollback.js';
import type { CheckpointRow } from '../store/checkpoint-reads.js';
import type { Rollback } from '../store/rollback-reads.js';
import { opened, type Signers } from './signatures-held.js';

/** The roots of the tree at the sizes that anybody signed for, as the entries give them now. */
export type Roots = ReadonlyMap<number, string>;

/** What was kept outside the database: the anchor file's checkpoints oldest first, the signer's own mark, and the public halves (base64) of the keys in the key folder. */
export interface Outside { anchors: readonly string[]; mark: string | null; keys: readonly string[] }

/** What is wrong with the checkpoints that the database keeps, as sentences. */
export function checkpointFaults(rows: readonly CheckpointRow[], signers: Signers, roots: Roots, entries: number): string[] {
  const found: string[] = [];
  rows.forEach((row, at) => {
    const name = `checkpoint ${row.n}`;
    if (row.n !== at + 1) found.push(`checkpoint ${at + 1} is missing (the next one is ${row.n})`);
    const one = opened(row.note);
    if (one === null) return void found.push(`${name} cannot be read`);
    const wrong = signers.wrongWith(one.note, one.checkpoint);
    if (wrong !== null) found.push(`${name} ${wrong}`);
    if (one.checkpoint.size !== row.size || row.size < (rows[at - 1]?.size ?? 0)) found.push(`${name}: its size is not the one that was signed`);
    found.push(...rootFaults(name, one.checkpoint, roots, entries));
  });
  return found;
}

/** What the checkpoints outside say against the ledger (`breaks`), and what they say that people have acknowledged (`said`). */
export function outsideFaults({ anchors, mark, keys }: Outside, signers: Signers, roots: Roots, entries: number, rollbacks: readonly Rollback[]): { breaks: string[]; said: string[] } {
  const [breaks, said]: [string[], string[]] = [[], []];
  const look = (name: string, text: string, place: number): void => {
    const one = opened(text);
    if (one === null || !signers.signedByAny(one.note)) return void breaks.push(`${name} is not signed with a key of this ledger`);
    const faults = rootFaults(name, one.checkpoint, roots, entries);
    const excuse = faults.length === 0 ? undefined : rollbacks.find((rollback) => isAcknowledged(rollback) && excuses(rollback, text, one.checkpoint.size, place, anchors));
    if (excuse === undefined) breaks.push(...faults);
    else said.push(`${name} was signed for ${one.checkpoint.size} entries; the database was put back to ${excuse.kept} on ${excuse.at.slice(0, 10)}, and two people acknowledged it`);
  };
  anchors.forEach((text, at) => look(`anchor ${at + 1}`, text, at));
  if (mark !== null) look('the signer’s own mark', mark, anchors.length);
  const { last } = signers;
  if (keys.length > 0 && last !== null && !keys.includes(last.publicKey)) breaks.push('the key that signs the ledger now is not in the key folder');
  if (keys.length > 0 && last === null) breaks.push('there is a key in the key folder, but no entry of the ledger announces one');
  return { breaks, said };
}

/** A rollback excuses what lay between the entries that were kept and the checkpoint that it names, as long as it was signed no later than that. */
function excuses({ note, kept }: Rollback, text: string, size: number, place: number, anchors: readonly string[]): boolean {
  const named = anchors.indexOf(note);
  const limit = opened(note)?.checkpoint.size ?? 0;
  return text === note || (size > kept && size <= limit && named >= 0 && place <= named);
}

function rootFaults(name: string, { size, root }: { size: number; root: string }, roots: Roots, entries: number): string[] {
  if (size > entries) return [`${name} was signed for ${size} entries; the ledger ends at entry ${entries}`];
  return roots.get(size) === root ? [] : [`${name} was signed for other entries than the first ${size} of this ledger`];
}
