import { Injectable } from '@nestjs/common';
import { operator } from '../../kernel/viewer.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { LedgerKeys } from '../queries/ledger-keys.js';
import { CheckpointReads } from '../store/checkpoint-reads.js';
import { SigningKeys } from '../store/signing-keys.js';
import { SignCheckpoint } from './sign-checkpoint.js';

class Made extends Error {}

/** Said where nothing can be signed. */
export class LostKey extends Error {
  override message = 'The key that signs the ledger is not in the key folder. Put its copy back; until then nothing is signed. If there is no copy: docs/going-live.md, “A lost key”.';
}

/** At the first start of an installation: makes the key, writes its public half into the ledger, and signs what stands there. */
@Injectable()
export class BeginSigning {
  constructor(private readonly checkpoints: CheckpointReads, private readonly keys: LedgerKeys, private readonly signing: SigningKeys, private readonly sign: SignCheckpoint, private readonly unitOfWork: UnitOfWork) {}

  /** Gives the public key when it was made just now, null when the ledger has one already. */
  async run(): Promise<string | null> {
    if (await this.checkpoints.latest() !== null) return null;
    const isNew = (await this.keys.announced()).length === 0;
    const first = isNew ? this.signing.first() : await this.keys.current();
    if (first === null) throw new LostKey();
    if (isNew) await this.announce(first.vkey);
    await this.sign.run('first', [first]);
    return isNew ? first.vkey : null;
  }

  /** Another process may be at it, too: then the key folder gave both the same key. */
  private async announce(vkey: string): Promise<void> {
    await this.unitOfWork.run({ actor: operator, basis: 'operator', caseId: null }, async (work) => {
      if ((await work.read("SELECT seq FROM ledger_entry WHERE act = 'ledger.key.made'")).length > 0) throw new Made();
      work.record('ledger.key.made', { detail: { key: vkey } });
    }).catch((failure: unknown) => { if (!(failure instanceof Made)) throw failure; });
  }
}
