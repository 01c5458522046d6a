import { Injectable } from '@nestjs/common';
import { KeyFolder, type Secret } from '../../platform/keys/index.js';
import { vkeyText, type Signature } from '../rules/note.js';
import { signatureOf, verifierKeyOf } from './signing.js';

/** A key that checkpoints of the ledger `origin` are signed with. `vkey` is its public half, for whoever checks. */
export interface SigningKey { readonly origin: string; readonly vkey: string; sign(text: string): Signature }

const named = (n: number): string => (n === 1 ? 'ledger-signing' : `ledger-signing-${n}`);
const numberOf = (name: string): number => Number(/^ledger-signing(?:-([1-9]\d*))?$/.exec(name)?.slice(1).map((n) => n ?? '1')[0] ?? 0);

/** The keys that sign the ledger: the first one made names the ledger, each later one took its place. */
@Injectable()
export class SigningKeys {
  constructor(private readonly folder: KeyFolder) {}

  /** The name that the first key gives to a ledger that names none itself; null where that key is not in the folder. */
  origin(): string | null {
    const first = this.folder.existing(named(1));
    return first === null ? null : originOf(first);
  }

  /** The first key, made at random when there is none. */
  first(): SigningKey {
    const secret = this.folder.secret(named(1));
    return keyOf(originOf(secret), secret);
  }

  /** Every key in the folder, oldest first, as keys of one ledger. */
  all(origin: string): SigningKey[] {
    return this.secrets().map((secret) => keyOf(origin, secret));
  }

  /** The public halves of every key in the folder, base64. */
  publicKeys(): string[] {
    return this.secrets().map(({ bytes }) => verifierKeyOf('', bytes).publicKey);
  }

  /** One more key, made at random, in a file that none of the `made` before it had. */
  another(origin: string, made: number): SigningKey {
    return keyOf(origin, this.folder.secret(named(Math.max(made, ...this.numbers()) + 1)));
  }

  private numbers(): number[] {
    return this.folder.names().map(numberOf).filter((n) => n > 0).sort((one, other) => one - other);
  }

  private secrets(): Secret[] {
    return this.numbers().flatMap((n) => this.folder.existing(named(n)) ?? []);
  }
}

const originOf = ({ id }: Secret): string => `waypost/${id}`;

function keyOf(origin: string, { bytes }: Secret): SigningKey {
  const { name, keyId, publicKey } = verifierKeyOf(origin, bytes);
  return { origin, vkey: vkeyText({ name, keyId, publicKey }), sign: (text) => ({ name, keyId, signature: signatureOf(text, bytes) }) };
}
