import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant.js';
import { list, Reader } from '../../platform/database/index.js';
import { actsThatSeal, mostUnsigned, type Reason, type Since } from '../rules/due.js';
import type { Entry } from '../rules/entry.js';
import { actsOfKeys, replacing, type Announced } from '../rules/acts.js';

/** A signed checkpoint as it is kept. `vkeys`: whose signatures it carries, one to a line, the key that signs from then on last. */
export interface CheckpointRow { n: number; size: number; note: string; vkeys: string; reason: Reason; at: Instant }

const columns = 'n, size, note, vkeys, reason, at';

@Injectable()
export class CheckpointReads {
  constructor(private readonly reader: Reader) {}

  latest(): Promise<CheckpointRow | null> {
    return this.reader.one(`SELECT ${columns} FROM ledger_checkpoint ORDER BY n DESC LIMIT 1`);
  }

  /** At most `count` from number `from` on, in their order. */
  from(from: number, count: number): Promise<CheckpointRow[]> {
    return this.reader.all(`SELECT ${columns} FROM ledger_checkpoint WHERE n >= ? ORDER BY n LIMIT ?`, [from, count]);
  }

  /** The first that holds entry `seq`. */
  covering(seq: number): Promise<CheckpointRow | null> {
    return this.reader.one(`SELECT ${columns} FROM ledger_checkpoint WHERE size >= ? ORDER BY n LIMIT 1`, [seq]);
  }

  async entries(): Promise<number> {
    return (await this.reader.one<{ seq: number }>('SELECT seq FROM ledger_entry ORDER BY seq DESC LIMIT 1'))?.seq ?? 0;
  }

  /** What came after the first `size` entries. */
  async since(size: number): Promise<Since> {
    const rows = await this.reader.all<{ act: string; at: Instant }>('SELECT act, at FROM ledger_entry WHERE seq > ? ORDER BY seq LIMIT ?', [size, mostUnsigned]);
    return { entries: rows.length, firstAt: rows[0]?.at ?? null, sealed: rows.some(({ act }) => actsThatSeal.includes(act)) };
  }

  /** The first that only this key signed; null when there is none yet. */
  firstBy(vkey: string): Promise<CheckpointRow | null> {
    return this.reader.one(`SELECT ${columns} FROM ledger_checkpoint WHERE vkeys = ? ORDER BY n LIMIT 1`, [vkey]);
  }

  /** The public keys that entries announce, in the order in which they signed. */
  async announced(): Promise<(Announced & { at: Instant })[]> {
    return (await this.ofActs(actsOfKeys)).map(({ seq, body, act, at }) => ({ seq, vkey: String((JSON.parse(body) as Entry).detail.key), replaces: act === replacing, at }));
  }

  /** The texts of the entries of some acts, in their order. */
  async ofActs(acts: readonly string[]): Promise<{ seq: number; body: string; act: string; at: Instant; actor: string }[]> {
    return this.reader.all(`SELECT seq, body, act, at, actor FROM ledger_entry WHERE act IN ${list(acts.length)} ORDER BY seq`, acts);
  }
}
