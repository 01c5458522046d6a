import { Injectable } from '@nestjs/common';
import { operator } from '../../kernel/viewer.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { LedgerKeys } from '../queries/ledger-keys.js';
import { SigningKeys } from '../store/signing-keys.js';
import { SignCheckpoint } from './sign-checkpoint.js';

/** Puts a new key in the place of the one that signs: an entry names it, and both keys sign the checkpoint that holds this entry. */
@Injectable()
export class RotateKey {
  constructor(private readonly keys: LedgerKeys, private readonly signing: SigningKeys, private readonly sign: SignCheckpoint, private readonly unitOfWork: UnitOfWork) {}

  /** Gives the new public key. Null when the key that signs now is not in the key folder, or when the checkpoint could not be kept: then run it again. */
  async run(): Promise<string | null> {
    const old = await this.keys.current();
    if (old === null) return null;
    const announced = await this.keys.announced();
    const next = (await this.keys.inFolder()).find(({ vkey }) => vkey !== old.vkey && announced.at(-1) === vkey) ?? this.signing.another(old.origin, announced.length); // one that was announced and not signed with yet
    if (!announced.includes(next.vkey)) await this.unitOfWork.run({ actor: operator, basis: 'operator', caseId: null }, async (work) => work.record('ledger.key.rotated', { detail: { key: next.vkey } }));
    for (let tries = 3; tries > 0; tries -= 1) if (await this.sign.run('rotation', [old, next]) !== null) return next.vkey; // a running Waypost may have been faster
    return null;
  }
}
