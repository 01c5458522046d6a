import { Injectable } from '@nestjs/common';
import { operator } from '../../kernel/viewer.js';
import { UnitOfWork, type Value } from '../../platform/database/index.js';
import { topOf } from '../rules/merkle.js';
import { join } from '../store/digests.js';
import { Tree, wide } from '../store/tree.js';
import { TreeReads } from '../store/tree-reads.js';

const together = 256;

/** Keeps the hash of every subtree that has become complete, so that no proof has to read its leaves again. */
@Injectable()
export class KeepSubtrees {
  constructor(private readonly reads: TreeReads, private readonly unitOfWork: UnitOfWork) {}

  /** Up to the first `size` entries. Another process may keep the same ones: then they are the same. */
  async run(size: number): Promise<void> {
    const tree = new Tree(this.reads, size);
    for (let level = 1; wide ** level <= size; level += 1) {
      const whole = Math.floor(size / wide ** level);
      for (let from = await this.reads.kept(level); from < whole; from += together) {
        const values: Value[] = [];
        for (let n = from; n < Math.min(from + together, whole); n += 1) values.push(level, n, Buffer.from(topOf(await tree.read(level - 1, n), join)).toString('base64'));
        await this.keep(values);
      }
    }
  }

  private keep(values: Value[]): Promise<void> {
    const rows = Array.from({ length: values.length / 3 }, () => '(?, ?, ?)').join(', ');
    return this.unitOfWork.run({ actor: operator, basis: 'operator', caseId: null }, (work) => work.upkeep('ledger_subtree', `INSERT INTO ledger_subtree (level, n, hash) VALUES ${rows} ON CONFLICT DO NOTHING`, values));
  }
}
