import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { newId } from '../../kernel/ids.js';
import { partsOfFormId } from '../rules/form-id.js';

/** 256 random bits for a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: a stolen table signs nobody in. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A form id that only the holder of this session's token can send back. */
export function newFormId(token: string): string {
  const random = newId();
  return `${random}.${proofOf(token, random)}`;
}

export function isFormIdOf(token: string, formId: unknown): boolean {
  const parts = partsOfFormId(formId);
  return parts !== null && timingSafeEqual(Buffer.from(parts.proof), Buffer.from(proofOf(token, parts.random)));
}

const proofOf = (token: string, random: string): string => createHmac('sha256', token).update(random).digest('base64url');
