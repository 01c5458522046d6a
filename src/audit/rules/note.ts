/** One line below a note: who signed, four bytes that say with which key (hex), and the signature (base64). */
export interface Signature { readonly name: string; readonly keyId: string; readonly signature: string }

/** A text that ends in a line end, and who signed it: C2SP signed-note. */
export interface Note { readonly text: string; readonly signatures: readonly Signature[] }

/** A public Ed25519 key as it is handed around: `name+keyid+base64(0x01 ‖ key)`. `publicKey` is 32 bytes in base64. */
export interface VerifierKey { readonly name: string; readonly keyId: string; readonly publicKey: string }

/** SHA-256 of some bytes; handed in, because rules know no hash function. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

const ed25519 = 1;

/** The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key), in hex. */
export function keyIdOf(name: string, publicKey: string, sha256: Sha256): string {
  const hashed = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ed25519), Buffer.from(publicKey, 'base64')]);
  return Buffer.from(sha256(hashed)).toString('hex', 0, 4);
}

export const vkeyText = ({ name, keyId, publicKey }: VerifierKey): string =>
  `${name}+${keyId}+${Buffer.concat([Buffer.of(ed25519), Buffer.from(publicKey, 'base64')]).toString('base64')}`;

/** Reads a key that somebody handed us; null unless its parts belong together and it is an Ed25519 key. */
export function readVkey(text: string, sha256: Sha256): VerifierKey | null {
  const [, name, keyId, typed] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  if (name === undefined || keyId === undefined || typed === undefined || !isBase64(typed, 33)) return null;
  const bytes = Buffer.from(typed, 'base64');
  const publicKey = bytes.subarray(1).toString('base64');
  return bytes[0] === ed25519 && keyIdOf(name, publicKey, sha256) === keyId ? { name, keyId, publicKey } : null;
}

/** The whole note. What is signed is the text with its line end, without the empty line below it. */
export const noteText = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(({ name, keyId, signature }) => `— ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), Buffer.from(signature, 'base64')]).toString('base64')}\n`).join('')}`;

/** Reads a note back; null unless every signature line is well formed and there is one at least. */
export function readNote(whole: string): Note | null {
  const cut = whole.lastIndexOf('\n\n');
  if (cut < 1 || !whole.endsWith('\n')) return null;
  const lines = whole.slice(cut + 2, -1).split('\n');
  const signatures: Signature[] = [];
  for (const line of lines) {
    const [, name, signed] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? [];
    if (name === undefined || signed === undefined || !isBase64(signed)) return null;
    const bytes = Buffer.from(signed, 'base64');
    if (bytes.length < 5) return null;
    signatures.push({ name, keyId: bytes.toString('hex', 0, 4), signature: bytes.subarray(4).toString('base64') });
  }
  return signatures.length === 0 || signatures.length > 100 ? null : { text: whole.slice(0, cut + 1), signatures };
}

/** Whether this key signed the note. One that carries its name and id but does not verify speaks against the whole note. */
export function isSignedBy({ text, signatures }: Note, key: VerifierKey, verifies: (text: string, key: VerifierKey, signature: string) => boolean): boolean {
  const own = signatures.filter(({ name, keyId }) => name === key.name && keyId === key.keyId);
  return own.length > 0 && own.every(({ signature }) => verifies(text, key, signature));
}

/** Base64 with its padding, written in the one way that gives these bytes; of `length` bytes where it is given. */
export function isBase64(text: string, length?: number): boolean {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text && (length === undefined || bytes.length === length);
}
