import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';
import { CaseTrail, chainInUnit, whileUnchanged } from '../../audit/index.js';
import type { CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { PackContents } from '../queries/pack-contents.js';
import { EvidencePackRow } from '../store/evidence-pack.entity.js';
import type { NewCopy } from './take-summary.js';

/**
 * Takes an evidence pack of a case as it stands. The entry about the taking holds the SHA-256 of the list of its files, so that
 * the signature over the ledger is one over every file. The caller has shown that the recipient may have it.
 */
@Injectable()
export class TakePack {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly contents: PackContents, private readonly trail: CaseTrail, private readonly accounts: AccountDirectory) {}

  async run(key: CaseKey, { recipient, purpose, basis }: NewCopy): Promise<Id> {
    const name = (await this.accounts.names([recipient])).get(recipient)!;
    return whileUnchanged(() => this.trail.head(), async (head) => {
      const id = newId();
      const { listSha256 } = await this.contents.make(key, { id, recipient: name, purpose, basis, ledger_seq: head.seq, ledger_leaf: head.leaf });
      return this.unitOfWork.run(key, async (work) => {
        await chainInUnit(work, key.caseId, head.seq);
        await work.insert(EvidencePackRow, {
          id, caseId: key.caseId, recipientId: recipient, purpose, basis, ledgerSeq: head.seq, ledgerLeaf: head.leaf, listSha256,
          recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
        });
        work.record('case.pack.taken', { items: [id, recipient], detail: { basis, upTo: head.seq, list: listSha256 } });
        return id;
      });
    });
  }
}
