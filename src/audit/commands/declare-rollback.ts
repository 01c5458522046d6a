import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids.js';
import { operator } from '../../kernel/viewer.js';
import { LedgerPort, UnitOfWork } from '../../platform/database/index.js';
import { Mistakes } from '../../platform/settings/index.js';
import { LedgerKeys } from '../queries/ledger-keys.js';
import { LedgerTree } from '../queries/ledger-tree.js';
import { readCheckpoint } from '../rules/checkpoint.js';
import { readNote } from '../rules/note.js';
import { isAcknowledged, standstillSentence } from '../rules/rollback.js';
import { AnchorFile } from '../store/anchor-file.js';
import { CheckpointReads } from '../store/checkpoint-reads.js';
import { RollbackReads, type Rollback } from '../store/rollback-reads.js';
import { RollbackRow } from '../store/rollback.entity.js';
import { SignedMark } from '../store/signed-mark.js';

interface Mark { note: string; source: Rollback['source']; file: string }

/** Finds out whether the database stands at or behind what was signed for outside of it, and if not, declares that it was put back. */
@Injectable()
export class DeclareRollback {
  constructor(
    private readonly mark: SignedMark, private readonly anchor: AnchorFile, private readonly tree: LedgerTree, private readonly checkpoints: CheckpointReads, private readonly rollbacks: RollbackReads,
    private readonly keys: LedgerKeys, private readonly unitOfWork: UnitOfWork, private readonly ledger: LedgerPort,
  ) {}

  /** Looks at the signer's own mark and, `withAnchor`, at the newest checkpoint of the anchor file. Throws `Mistakes` when they belong to another ledger. */
  async run({ withAnchor }: { withAnchor: boolean }): Promise<void> {
    let open = false;
    for (const mark of await this.marks(withAnchor)) {
      if (await this.holds(mark.note)) continue;
      const known = (await this.rollbacks.all()).find(({ note }) => note === mark.note);
      if (known === undefined) await this.declare(mark);
      open ||= known === undefined || !isAcknowledged(known);
    }
    this.ledger.standstill = open ? standstillSentence : null;
  }

  /** Whether the ledger begins with the entries that a checkpoint was signed for. */
  async holds(note: string): Promise<boolean> {
    const { size, root } = readCheckpoint(readNote(note)!.text)!;
    return await this.checkpoints.entries() >= size && await this.tree.root(size) === root;
  }

  private async marks(withAnchor: boolean): Promise<Mark[]> {
    const own = this.mark.read();
    const anchored = withAnchor ? this.anchor.notes().at(-1) ?? null : null;
    const marks: Mark[] = [];
    if (own !== null) marks.push({ note: own, source: 'signer', file: this.mark.file });
    if (anchored !== null && anchored !== own) marks.push({ note: anchored, source: 'anchor', file: this.anchor.name! });
    for (const { note, file } of marks) await this.assertOurs(note, file);
    return marks;
  }

  private async assertOurs(note: string, file: string): Promise<void> {
    const { origin, size } = readCheckpoint(readNote(note)!.text)!;
    if (await this.checkpoints.entries() === 0) throw new Mistakes([`The database is empty, but ${file} says that its ledger reached entry ${size}. Put back the backup of the database; or, to begin a new ledger, name a new folder as WAYPOST_KEYS and a new file as WAYPOST_ANCHOR.`]);
    if (origin !== await this.keys.origin()) throw new Mistakes([`${file} holds checkpoints of another ledger (${origin}). Put back what belongs to this one, or name another file.`]);
    if (!await this.keys.signed(note)) throw new Mistakes([`The last checkpoint in ${file} was not signed with a key of this ledger. Compare the file with its copies before you start.`]);
  }

  private declare({ note, source }: Mark): Promise<void> {
    return this.unitOfWork.run({ actor: operator, basis: 'operator', caseId: null, evenAtStandstill: true }, async (work) => {
      const kept = (await work.read<{ seq: number }>('SELECT seq FROM ledger_entry ORDER BY seq DESC LIMIT 1'))[0]?.seq ?? 0;
      const { size, root } = readCheckpoint(readNote(note)!.text)!;
      const { id } = await work.insert(RollbackRow, { id: newId(), note, source, kept, at: work.now });
      work.record('ledger.rollback.declared', { items: [id], detail: { size, root, kept } });
    });
  }
}
