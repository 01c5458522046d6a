import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { operator } from '../../kernel/viewer.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Checkpoints } from '../queries/checkpoints.js';
import { LedgerReads } from '../store/ledger-reads.js';

const together = 2000;

/** Writes the whole ledger, without the texts beside it, and its checkpoints as files that tools/verify checks. */
@Injectable()
export class DumpLedger {
  constructor(private readonly ledger: LedgerReads, private readonly checkpoints: Checkpoints, private readonly unitOfWork: UnitOfWork) {}

  /** Makes the folder, which must not be there yet, and gives how many entries are in it. The dump is an entry of its own, behind what it holds. Throws what the file system throws. */
  async run(folder: string): Promise<number> {
    mkdirSync(folder);
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
    return size;
  }

  private async notesUpTo(size: number): Promise<string[]> {
    const notes: string[] = [];
    for (let from = 1, rows = await this.checkpoints.from(from, together); rows.length > 0; from += together, rows = await this.checkpoints.from(from, together)) {
      notes.push(...rows.filter((one) => one.size <= size).map(({ note }) => note));
    }
    return [...new Set(notes)]; // a ledger in which nothing happened is signed again with the same bytes
  }
}
