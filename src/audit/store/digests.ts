import { createHash, randomBytes } from 'node:crypto';
import { commitmentDomain, leafPrefix } from '../rules/entry.js';

/** SHA-256(0x00 ‖ UTF-8 of the entry), base64. */
export const leafOf = (text: string): string => createHash('sha256').update(leafPrefix).update(text).digest('base64');

/** 256 random bits, base64: without them nobody can guess a row from its commitment. */
export const newSalt = (): string => randomBytes(32).toString('base64');

/** SHA-256(domain ‖ salt ‖ image), base64. */
export const commitmentTo = (table: string, salt: string, image: string): string =>
  createHash('sha256').update(commitmentDomain(table)).update(Buffer.from(salt, 'base64')).update(image).digest('base64');
