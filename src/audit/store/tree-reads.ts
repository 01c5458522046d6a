import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/index.js';

const bytes = (rows: readonly { hash: string }[]): Buffer[] => rows.map(({ hash }) => Buffer.from(hash, 'base64'));

/** The hashes that the ledger's tree is made of. */
@Injectable()
export class TreeReads {
  constructor(private readonly reader: Reader) {}

  /** The leaves from number `from` (counted from 0) up to `to`. */
  async leaves(from: number, to: number): Promise<Buffer[]> {
    return bytes(await this.reader.all('SELECT leaf AS hash FROM ledger_entry WHERE seq > ? AND seq <= ? ORDER BY seq', [from, to]));
  }

  /** Complete subtrees of 256^`level` leaves, from the n-th on; those that nobody has kept yet are left out. */
  async subtrees(level: number, from: number, to: number): Promise<Buffer[]> {
    return bytes(await this.reader.all('SELECT hash FROM ledger_subtree WHERE level = ? AND n >= ? AND n < ? ORDER BY n', [level, from, to]));
  }

  /** How many subtrees of this level are kept; they are kept in order. */
  async kept(level: number): Promise<number> {
    return ((await this.reader.one<{ n: number }>('SELECT n FROM ledger_subtree WHERE level = ? ORDER BY n DESC LIMIT 1', [level]))?.n ?? -1) + 1;
  }
}
