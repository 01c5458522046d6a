import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { operator } from '../../kernel/viewer.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Checkpoints } from '../queries/checkpoints.js';
import { AnchorFile } from '../store/anchor-file.js';
import { LedgerReads } from '../store/ledger-reads.js';

const together = 2000;

/** Writes the whole ledger, without the texts beside it, and its checkpoints as files that tools/verify checks. */
@Injectable()
export class DumpLedger {
  constructor(private readonly ledger: LedgerReads, private readonly checkpoints: Checkpoints, private readonly anchor: AnchorFile, private readonly unitOfWork: UnitOfWork) {}

  /**
   * Makes the folder, which must not be there yet, and gives how many entries are in it. Beside it, as `<folder>-anchors.txt`, stands what
   * the anchor file held of them; `anchors` names that, null where there is nothing. The dump is an entry of its own, behind what it holds. Throws what the file system throws.
   */
  async run(folder: string): Promise<{ entries: number; anchors: string | null }> {
    mkdirSync(folder);
    const anchors = this.anchor.notes(); // before the head is read: what is signed meanwhile is of later entries
    const size = (await this.ledger.head())?.seq ?? 0;
    await this.unitOfWork.run({ actor: operator, basis: 'operator', caseId: null }, async (work) => work.record('ledger.dumped', { detail: { entries: size } }));
    const file = openSync(join(folder, 'ledger.jsonl'), 'wx', 0o600);
    for (let from = 1; from <= size; from += together) {
      const rows = await this.ledger.entries(from, Math.min(together, size - from + 1));
      writeSync(file, rows.map(({ body }) => `${body}\n`).join(''));
    }
    fsyncSync(file);
    closeSync(file);
    writeFileSync(join(folder, 'checkpoints.txt'), (await this.notesUpTo(size)).join('\n'), { flag: 'wx', mode: 0o600 });
    return { entries: size, anchors: keepAnchors(`${folder}-anchors.txt`, anchors) };
  }

  private async notesUpTo(size: number): Promise<string[]> {
    const notes: string[] = [];
    for (let from = 1, rows = await this.checkpoints.from(from, together); rows.length > 0; from += together, rows = await this.checkpoints.from(from, together)) {
      notes.push(...rows.filter((one) => one.size <= size).map(({ note }) => note));
    }
    return [...new Set(notes)]; // a ledger in which nothing happened is signed again with the same bytes
  }
}

/** What is signed after a dump would look as if the end of the dump had been cut off, so it is checked with the anchors of its own time; those of what was lost with a rollback are among them. */
function keepAnchors(path: string, notes: readonly string[]): string | null {
  if (notes.length === 0) return null;
  writeFileSync(path, notes.join('\n'), { flag: 'wx', mode: 0o600 });
  return path;
}
