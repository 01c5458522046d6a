import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids.js';
import { SETTINGS, type Settings } from '../../platform/settings/index.js';
import { readCheckpoint } from '../rules/checkpoint.js';
import { readNote } from '../rules/note.js';

/** The signer's own memory, beside its key: the last checkpoint that it signed. It never signs one that does not begin with that. */
@Injectable()
export class SignedMark {
  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'keys'>) {}

  get file(): string {
    return join(this.settings.keys, 'ledger.signed');
  }

  /** The note, or null when nothing was signed yet. Throws when the file holds something else. */
  read(): string | null {
    let note: string;
    try {
      note = readFileSync(this.file, 'utf8');
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw failure;
    }
    if (readCheckpoint(readNote(note)?.text ?? '') === null) throw new Error(`${this.file} does not hold a checkpoint. Put back its copy, or the newest checkpoint of the anchor file.`);
    return note;
  }

  /**
   * Puts a note in the place of `known`, on the disk before anybody gets to see the signature. Where another process was
   * faster and something else stands there, only a note of more entries goes over it: the mark does not go back.
   */
  advance(note: string, known: string | null): void {
    const found = this.read();
    if (found === known || found === null || sizeOf(found) < sizeOf(note)) this.write(note);
  }

  private write(note: string): void {
    mkdirSync(this.settings.keys, { recursive: true, mode: 0o700 });
    const part = `${this.file}.${newId()}.part`;
    const handle = openSync(part, 'w', 0o600);
    writeSync(handle, note);
    fsyncSync(handle);
    closeSync(handle);
    renameSync(part, this.file);
  }
}

const sizeOf = (note: string): number => readCheckpoint(readNote(note)!.text)!.size;
