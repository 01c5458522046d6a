import { Injectable } from '@nestjs/common';
import { KeyFolder, type Secret } from '../../platform/keys/index.js';
import { vkeyText, type Signature } from '../rules/note.js';
import { signatureOf, verifierKeyOf } from './signing.js';

/** A key that checkpoints are signed with. `vkey` is its public half, for whoever checks. */
export interface SigningKey { readonly vkey: string; sign(text: string): Signature }

const named = (n: number): string => (n === 1 ? 'ledger-signing' : `ledger-signing-${n}`);

/** The keys that sign the ledger: the first one made names the ledger, each later one took its place. */
@Injectable()
export class SigningKeys {
  constructor(private readonly folder: KeyFolder) {}

  /** The name that the ledger's checkpoints carry; null before a first key was made. */
  origin(): string | null {
    const first = this.folder.existing(named(1));
    return first === null ? null : originOf(first);
  }

  /** The first key, made at random when there is none. */
  first(): SigningKey {
    const secret = this.folder.secret(named(1));
    return keyOf(originOf(secret), secret);
  }

  /** Every key in the folder, oldest first. */
  all(): SigningKey[] {
    const keys: SigningKey[] = [];
    const origin = this.origin();
    for (let secret = this.folder.existing(named(1)); secret !== null && origin !== null; secret = this.folder.existing(named(keys.length + 1))) keys.push(keyOf(origin, secret));
    return keys;
  }

  /** One more key, made at random. */
  another(): SigningKey {
    return keyOf(this.origin()!, this.folder.secret(named(this.all().length + 1)));
  }
}

const originOf = ({ id }: Secret): string => `waypost/${id}`;

function keyOf(origin: string, { bytes }: Secret): SigningKey {
  const { name, keyId, publicKey } = verifierKeyOf(origin, bytes);
  return { vkey: vkeyText({ name, keyId, publicKey }), sign: (text) => ({ name, keyId, signature: signatureOf(text, bytes) }) };
}
