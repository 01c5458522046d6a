import { createHash, hash, randomBytes } from 'node:crypto';
import { commitmentDomain, leafPrefix } from '../rules/entry.js';
import { nodePrefix, type Hash } from '../rules/merkle.js';

/** SHA-256(0x00 ‖ UTF-8 of the entry), base64. */
export const leafOf = (text: string): string => hash('sha256', leafPrefix + text, 'base64');

export const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

const pair = Buffer.alloc(65, nodePrefix);

/** SHA-256(0x01 ‖ left ‖ right). */
export function join(left: Hash, right: Hash): Buffer {
  pair.set(left, 1);
  pair.set(right, 33);
  return hash('sha256', pair, 'buffer');
}

/** 256 random bits, base64: without them nobody can guess a row from its commitment. */
export const newSalt = (): string => randomBytes(32).toString('base64');

/** SHA-256(domain ‖ salt ‖ image), base64. */
export const commitmentTo = (table: string, salt: string, image: string): string =>
  createHash('sha256').update(commitmentDomain(table)).update(Buffer.from(salt, 'base64')).update(image).digest('base64');
