import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Secret } from './key-folder.js';

/** What a sealed text belongs to. It opens for this place alone: moved to another row or case, it stays shut. */
export interface SealedPlace { table: string; id: string; caseId: string }

/** The text was sealed under another key, for another place, or was altered since. */
export class SealBroken extends Error {}

const nonceLength = 12; // bytes, as NIST SP 800-38D advises for GCM
const tagLength = 16; // bytes
const step = 1024; // bytes: the length of what is kept tells next to nothing of the text

/** AES-256-GCM under a fresh nonce: `1.<key id>.<base64url of nonce, text and tag>`. The text is filled up, so that its length does not show. */
export function sealText({ id, bytes }: Secret, text: string, place: SealedPlace): string {
  const plain = Buffer.from(text, 'utf8');
  const filled = Buffer.alloc(Math.ceil((plain.length + 4) / step) * step);
  filled.writeUInt32BE(plain.length);
  plain.copy(filled, 4);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce).setAAD(placed(place));
  const body = Buffer.concat([nonce, cipher.update(filled), cipher.final(), cipher.getAuthTag()]);
  return `1.${id}.${body.toString('base64url')}`;
}

/** The id of the key that a text was sealed under. */
export const keyOf = (sealed: string): string => sealed.split('.')[1] ?? '';

/** Throws `SealBroken`. */
export function openSealed({ id, bytes }: Secret, sealed: string, place: SealedPlace): string {
  const [form, key, body = ''] = sealed.split('.');
  if (form !== '1' || key !== id) throw new SealBroken('sealed under another key');
  const all = Buffer.from(body, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', bytes, all.subarray(0, nonceLength), { authTagLength: tagLength }).setAAD(placed(place)).setAuthTag(all.subarray(-tagLength));
    const filled = Buffer.concat([decipher.update(all.subarray(nonceLength, -tagLength)), decipher.final()]);
    return filled.subarray(4, 4 + filled.readUInt32BE()).toString('utf8');
  } catch {
    throw new SealBroken('not what was sealed');
  }
}

const placed = ({ table, id, caseId }: SealedPlace): Buffer => Buffer.from(`${table}|${id}|${caseId}`, 'utf8');
