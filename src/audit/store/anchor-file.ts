import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/settings/index.js';
import { notesIn } from '../rules/anchors.js';

/** The file outside the reach of who looks after the database. Waypost only ever appends to it. */
@Injectable()
export class AnchorFile {
  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'anchor'>) {}

  get name(): string | null {
    return this.settings.anchor;
  }

  /** Every checkpoint in the file, oldest first; none where no file is named or it is not there yet. Throws when it cannot be read. */
  notes(): string[] {
    if (this.name === null) return [];
    try {
      return notesIn(readFileSync(this.name, 'utf8'));
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw failure;
    }
  }

  append(note: string): void {
    if (this.name === null) return;
    const handle = openSync(this.name, 'a', 0o644);
    try {
      writeSync(handle, `${fstatSync(handle).size > 0 ? '\n\n' : ''}${note}`); // apart from a line that a crash may have torn
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }
}
