import type { Id } from '../../kernel/ids.js';
import { canonicalJson, type Json } from './canonical-json.js';

/** What `com` holds for one changed row: table, row, and the commitment to the row as it stood afterwards (base64). */
export interface Commitment { readonly [key: string]: string; readonly t: string; readonly r: Id; readonly c: string }

/** A ledger entry before it is written down. `v` is the version of this format. */
export interface Entry {
  v: 1;
  seq: number;
  prev: string;
  at: string;
  act: string;
  actor: Id;
  basis: string;
  case?: Id;
  items: readonly Id[];
  detail: Readonly<Record<string, string | number | boolean>>;
  com: readonly Commitment[];
}

/** The chain begins behind 32 zero bytes (base64). */
export const genesis = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

/** The exact text that is hashed and kept. */
export const entryText = (entry: Entry): string => canonicalJson(entry as unknown as Json);

/** What a leaf's hash is taken of, before the text: RFC 6962 sets leaves apart from inner nodes this way. */
export const leafPrefix = '\u0000';

/** Everything a commitment is taken of, but for the salt: domain, table and a NUL stand before it, the image behind it. */
export const commitmentDomain = (table: string): string => `waypost/v1/${table}\u0000`;
