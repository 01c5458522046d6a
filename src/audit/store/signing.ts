import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { keyIdOf, type VerifierKey } from '../rules/note.js';
import { sha256 } from './digests.js';

/** What stands before the 32 secret bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** 32 random bytes are an Ed25519 key. */
const privateKeyOf = (seed: Buffer): KeyObject => createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });

/** The public half of the key, under the name that it signs with. */
export function verifierKeyOf(name: string, seed: Buffer): VerifierKey {
  const { x } = createPublicKey(privateKeyOf(seed)).export({ format: 'jwk' });
  const publicKey = Buffer.from(x!, 'base64url').toString('base64');
  return { name, keyId: keyIdOf(name, publicKey, sha256), publicKey };
}

/** The signature over the text, base64. */
export const signatureOf = (text: string, seed: Buffer): string => sign(null, Buffer.from(text), privateKeyOf(seed)).toString('base64');

/** Whether this key made the signature over the text. */
export function verifies(text: string, { publicKey }: VerifierKey, signature: string): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'base64').toString('base64url') }, format: 'jwk' });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
}
