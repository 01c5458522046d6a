import type { Announced } from '../rules/acts.js';
import { readCheckpoint, type Checkpoint } from '../rules/checkpoint.js';
import { isSignedBy, readNote, readVkey, type Note, type VerifierKey } from '../rules/note.js';
import { sha256 } from '../store/digests.js';
import { verifies } from '../store/signing.js';

interface Epoch { seq: number; key: VerifierKey; replaces: boolean }

/** Goes through the checkpoints in their order and knows which key has to have signed which. */
export class Signers {
  private readonly epochs: Epoch[] = [];
  private now = 0;
  /** Where a key signs without the word of the lost one before it: the entry that declares it, and how many entries it signed for first. */
  readonly replaced: { seq: number; size: number }[] = [];

  constructor(announced: readonly Announced[]) {
    for (const { seq, vkey, replaces } of announced) {
      const key = readVkey(vkey, sha256);
      if (key !== null) this.epochs.push({ seq, key, replaces });
    }
  }

  /** What is wrong with the signatures of the next checkpoint; null when they are those that it must have. */
  wrongWith(note: Note, { origin, size }: Checkpoint): string | null {
    const current = this.epochs[this.now];
    if (current === undefined) return 'was signed with a key that no entry announces';
    if (origin !== current.key.name) return `belongs to another ledger (${origin})`;
    if (!this.signs(current, note)) return this.replacedAt(note, size) ? null : 'is not signed with the key that signed then';
    const next = this.epochs[this.now + 1];
    if (next !== undefined && this.signs(next, note)) {
      if (next.seq > size) return 'is signed with a key that was announced only later';
      this.now += 1;
    }
    return null;
  }

  /** Whether any key of this ledger signed the note: for one that was kept outside and may be of any time. */
  signedByAny(note: Note): boolean {
    return this.epochs.some((epoch) => epoch.key.name === readCheckpoint(note.text)?.origin && this.signs(epoch, note));
  }

  get last(): VerifierKey | null {
    return this.epochs[this.now]?.key ?? null;
  }

  /** Whether a later key signs from here on that the ledger declares to be in the place of a lost one. */
  private replacedAt(note: Note, size: number): boolean {
    const at = this.epochs.findIndex((epoch, n) => n > this.now && epoch.replaces && epoch.seq <= size && this.signs(epoch, note));
    if (at === -1) return false;
    this.now = at;
    this.replaced.push({ seq: this.epochs[at]!.seq, size });
    return true;
  }

  private signs({ key }: Epoch, note: Note): boolean {
    return isSignedBy(note, key, verifies);
  }
}

/** A checkpoint with its note; null for a text that is none. */
export function opened(text: string): { note: Note; checkpoint: Checkpoint } | null {
  const note = readNote(text);
  const checkpoint = note === null ? null : readCheckpoint(note.text);
  return note === null || checkpoint === null ? null : { note, checkpoint };
}
