import { Injectable } from '@nestjs/common';
import { operator } from '../../kernel/viewer.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Mistakes } from '../../platform/settings/index.js';
import { LedgerKeys } from '../queries/ledger-keys.js';
import { replacing } from '../rules/acts.js';
import { CheckpointReads } from '../store/checkpoint-reads.js';
import { SigningKeys } from '../store/signing-keys.js';
import { SignCheckpoint } from './sign-checkpoint.js';

/** A declared new start where the key that signs is gone for good: an entry says so, and a new key signs without the word of the old one. */
@Injectable()
export class ReplaceLostKey {
  constructor(
    private readonly keys: LedgerKeys, private readonly checkpoints: CheckpointReads, private readonly signing: SigningKeys, private readonly sign: SignCheckpoint, private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * `lost` is the id (8 hex digits) of the key that is gone: whoever declares it has its public half before them. Gives the new public key; null
   * when the checkpoint could not be kept: then run it again. Throws `Mistakes` while the key is in the key folder, and for another id.
   */
  async run(lost: string): Promise<string | null> {
    const before = await this.keys.signsNow();
    if (before === null) throw new Mistakes(['Nothing is signed yet, so no key can be lost. Start Waypost.']);
    if (await this.keys.current() !== null) throw new Mistakes(['The key that signs the ledger is in the key folder, so it is not lost. To put another one in its place use rotate-key.']);
    const [origin, id] = before.split('+') as [string, string];
    if (lost !== id) throw new Mistakes([`Name the key that is lost by the eight digits between the plus signs of its public key: ledger-key prints it last. ${lost === '' ? 'None was named.' : `It is not "${lost}".`}`]);
    const announced = await this.checkpoints.announced();
    const [last, signed] = [announced.at(-1), (await this.checkpoints.latest())?.size ?? 0];
    const waiting = last?.replaces === true && last.seq > signed ? (await this.keys.inFolder()).find(({ vkey }) => vkey === last.vkey) : undefined; // announced and not signed with yet
    const next = waiting ?? this.signing.another(origin, announced.length);
    if (waiting === undefined) await this.unitOfWork.run({ actor: operator, basis: 'operator', caseId: null }, async (work) => work.record(replacing, { detail: { key: next.vkey, lost: id } }));
    for (let tries = 3; tries > 0; tries -= 1) if (await this.sign.run('lost-key', [next]) !== null) return next.vkey;
    return null;
  }
}
