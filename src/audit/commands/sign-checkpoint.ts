import { Injectable } from '@nestjs/common';
import { operator } from '../../kernel/viewer.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { LedgerTree } from '../queries/ledger-tree.js';
import { checkpointText } from '../rules/checkpoint.js';
import type { Reason } from '../rules/due.js';
import { noteText } from '../rules/note.js';
import { isAcknowledged } from '../rules/rollback.js';
import { AnchorFile } from '../store/anchor-file.js';
import { CheckpointReads } from '../store/checkpoint-reads.js';
import { RollbackReads } from '../store/rollback-reads.js';
import { SignedMark } from '../store/signed-mark.js';
import type { SigningKey } from '../store/signing-keys.js';
import { DeclareRollback } from './declare-rollback.js';
import { KeepSubtrees } from './keep-subtrees.js';

/** Signs for everything that stands in the ledger, after it made sure that it still begins with what it signed for last. */
@Injectable()
export class SignCheckpoint {
  constructor(
    private readonly checkpoints: CheckpointReads, private readonly tree: LedgerTree, private readonly subtrees: KeepSubtrees, private readonly mark: SignedMark, private readonly anchor: AnchorFile,
    private readonly rollbacks: RollbackReads, private readonly declared: DeclareRollback, private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * `keys` are those of one ledger, the one that signs from now on last. Gives the note, or null when another process was faster or the ledger no longer begins with what was signed (then
   * that is declared). Everything slow is done before the unit. Throws when the anchor file cannot be written; the checkpoint stands even so.
   */
  async run(reason: Reason, keys: readonly SigningKey[]): Promise<string | null> {
    const own = this.mark.read();
    const [last, size] = [await this.checkpoints.latest(), await this.checkpoints.entries()];
    const wasPutBack = own !== null && !await this.declared.holds(own);
    if (wasPutBack && !(await this.rollbacks.all()).some((one) => one.note === own && isAcknowledged(one))) {
      await this.declared.run({ withAnchor: true });
      return null;
    }
    await this.subtrees.run(size);
    const text = checkpointText({ origin: keys[0]!.origin, size, root: await this.tree.root(size) });
    const note = noteText({ text, signatures: keys.map((key) => key.sign(text)) });
    this.mark.advance(note, own);
    const n = (last?.n ?? 0) + 1;
    if (!await this.keep(n, size, note, keys, wasPutBack ? 'rollback' : reason)) {
      this.mark.advance((await this.checkpoints.latest())!.note, note);
      return null;
    }
    this.anchor.append(note);
    return note;
  }

  /** The first process that comes with number `n` keeps it. Signatures are the same wherever they are made, so the note does not tell whose it is. */
  private keep(n: number, size: number, note: string, keys: readonly SigningKey[], reason: Reason): Promise<boolean> {
    return this.unitOfWork.run({ actor: operator, basis: 'operator', caseId: null }, async (work) => {
      const isFirst = (await work.read('SELECT n FROM ledger_checkpoint WHERE n >= ?', [n])).length === 0;
      const values = [n, size, note, keys.map(({ vkey }) => vkey).join('\n'), reason, work.now];
      await work.upkeep('ledger_checkpoint', 'INSERT INTO ledger_checkpoint (n, size, note, vkeys, reason, at) SELECT CAST(? AS INTEGER), CAST(? AS INTEGER), ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM ledger_checkpoint WHERE n >= ?)', [...values, n]);
      return isFirst;
    });
  }
}
