import type { Basis } from '../../kernel/basis.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Value } from './engine.js';

/** A row as it stands after a change; the ledger commits to it and keeps it beside the entry. */
export interface Image { table: string; id: Id; row: Record<string, Value> }

/** What a ledger entry says: ids and fixed words only, never a name or a text that somebody typed. */
export interface Line {
  act: string;
  actor: Id;
  at: Instant;
  basis: Basis;
  case: Id | null;
  items: readonly Id[];
  detail: Record<string, string | number | boolean>;
  images: readonly Image[];
}

/** The end of the chain: number and leaf of the last entry. */
export interface Head { seq: number; leaf: string }

export type Ask = <T>(sql: string, values?: readonly Value[]) => Promise<T[]>;

/** What the unit of work asks of the ledger; the audit module answers. Both run inside the open transaction. */
export abstract class LedgerPort {
  /** Why nothing may be changed now, for people to read; null as long as things may. Views are recorded all the same. */
  standstill: string | null = null;
  abstract head(ask: Ask): Promise<Head>;
  abstract append(ask: Ask, head: Head, lines: readonly Line[]): Promise<Head>;
}
