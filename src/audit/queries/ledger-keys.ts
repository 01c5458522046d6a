import { Injectable } from '@nestjs/common';
import { readCheckpoint } from '../rules/checkpoint.js';
import { isSignedBy, readNote, readVkey, type VerifierKey } from '../rules/note.js';
import { CheckpointReads } from '../store/checkpoint-reads.js';
import { sha256 } from '../store/digests.js';
import { SigningKeys, type SigningKey } from '../store/signing-keys.js';
import { verifies } from '../store/signing.js';

/** The keys that ever signed this ledger. */
@Injectable()
export class LedgerKeys {
  constructor(private readonly checkpoints: CheckpointReads, private readonly signing: SigningKeys) {}

  /** Their public halves, oldest first, as entries of the ledger name them; each is in the tree before the first checkpoint that it signs. */
  async announced(): Promise<string[]> {
    return (await this.checkpoints.announced()).map(({ vkey }) => vkey);
  }

  /** The name of the ledger: that of the first key that it announces. Null before anything was signed, where the key folder names none either. */
  async origin(): Promise<string | null> {
    return this.originIn(await this.announced());
  }

  /** The public half of the key that signs now, whether it is in the key folder or not; null before the first was made. */
  async signsNow(): Promise<string | null> {
    return this.signsAfter(await this.announced());
  }

  /** The key that signs now; null before the first was made, and when it is not in the key folder. */
  async current(): Promise<SigningKey | null> {
    const announced = await this.announced();
    const vkey = await this.signsAfter(announced);
    return this.folderOf(announced).find((key) => key.vkey === vkey) ?? null;
  }

  /** Every key of this ledger in the key folder, oldest first. */
  async inFolder(): Promise<SigningKey[]> {
    return this.folderOf(await this.announced());
  }

  /** Whether a key of this ledger signed the note, with its name. */
  async signed(note: string): Promise<boolean> {
    const read = readNote(note);
    const announced = await this.announced();
    const keys = [...announced, ...this.folderOf(announced).map(({ vkey }) => vkey)].map((vkey) => readVkey(vkey, sha256)).filter((key): key is VerifierKey => key !== null);
    return read !== null && keys.some((key) => readCheckpoint(read.text)?.origin === key.name && isSignedBy(read, key, verifies));
  }

  private originIn([first]: readonly string[]): string | null {
    return first === undefined ? this.signing.origin() : first.split('+')[0]!;
  }

  private async signsAfter(announced: readonly string[]): Promise<string | null> {
    return (await this.checkpoints.latest())?.vkeys.split('\n').at(-1) ?? announced.at(-1) ?? null;
  }

  private folderOf(announced: readonly string[]): SigningKey[] {
    const origin = this.originIn(announced);
    return origin === null ? [] : this.signing.all(origin);
  }
}
