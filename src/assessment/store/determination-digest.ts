import { createHash } from 'node:crypto';
import { determinationText, type SignedContent } from '../rules/determination-text.js';

/** SHA-256 of a determination's canonical text, 64 lower-case hex digits. */
export const determinationDigest = (content: SignedContent): string => createHash('sha256').update(determinationText(content), 'utf8').digest('hex');
