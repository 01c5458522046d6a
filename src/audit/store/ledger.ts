import { Injectable } from '@nestjs/common';
import { LedgerPort, type Ask, type Head, type Image, type Line, type Value } from '../../platform/database/index.js';
import { canonicalJson } from '../rules/canonical-json.js';
import { entryText, genesis, type Commitment } from '../rules/entry.js';
import { commitmentTo, leafOf, newSalt } from './digests.js';

interface Opening { table: string; id: string; image: string; salt: string; commitment: Commitment }

/** Appends to the chain inside the unit's own transaction. Signed checkpoints will be taken from its head. */
@Injectable()
export class Ledger extends LedgerPort {
  async head(ask: Ask): Promise<Head> {
    const [last] = await ask<Head>('SELECT seq, leaf FROM ledger_entry ORDER BY seq DESC LIMIT 1');
    return last ?? { seq: 0, leaf: genesis };
  }

  async append(ask: Ask, head: Head, lines: readonly Line[]): Promise<Head> {
    let last = head;
    const entries: Value[] = [];
    const images: Value[] = [];
    for (const line of lines) {
      const openings = line.images.map(opened);
      const seq = last.seq + 1;
      const body = entryText({
        v: 1, seq, prev: last.leaf, at: line.at, act: line.act, actor: line.actor, basis: line.basis,
        ...(line.case === null ? {} : { case: line.case }), items: line.items, detail: line.detail, com: openings.map(({ commitment }) => commitment),
      });
      last = { seq, leaf: leafOf(body) };
      entries.push(seq, last.leaf, body, line.act, line.actor, line.at, line.case);
      openings.forEach(({ table, id, image, salt }, n) => images.push(seq, n, table, id, image, salt));
    }
    await insert(ask, 'ledger_entry (seq, leaf, body, act, actor, at, case_id)', 7, entries);
    await insert(ask, 'ledger_image (seq, n, table_name, row_id, image, salt)', 6, images);
    return last;
  }
}

function opened({ table, id, row }: Image): Opening {
  const image = canonicalJson(row);
  const salt = newSalt();
  return { table, id, image, salt, commitment: { t: table, r: id, c: commitmentTo(table, salt, image) } };
}

async function insert(ask: Ask, into: string, width: number, values: Value[]): Promise<void> {
  const row = `(${Array.from({ length: width }, () => '?').join(', ')})`;
  for (let from = 0; from < values.length; from += width * 500) { // SQLite takes 32,766 values in one statement
    const some = values.slice(from, from + width * 500);
    await ask(`INSERT INTO ${into} VALUES ${Array.from({ length: some.length / width }, () => row).join(', ')}`, some);
  }
}
