import type { Value } from '../../platform/database/index.js';
import { canonicalJson } from '../rules/canonical-json.js';
import type { Entry } from '../rules/entry.js';
import { commitmentTo } from '../store/digests.js';
import type { ImageRow, LedgerReads } from '../store/ledger-reads.js';

/** The salt and commitment of a row's last image; null when that was lawfully destroyed, so that nothing can be said of the row. */
type Wanted = { salt: string; c: string } | null;

const together = 2000;
const endOfTime = 2 ** 31 - 1; // after every entry there can be

/** Whether a row is what its last image says, but for columns that a newer schema added and nobody has filled. */
async function onlyGrew(ledger: LedgerReads, table: string, row: Record<string, Value>): Promise<boolean> {
  const last = (await ledger.lastImages([String(row.id)], endOfTime)).find(({ table_name }) => table_name === table);
  const image = last === undefined ? {} : JSON.parse(last.image) as Record<string, Value>;
  return last !== undefined && Object.keys(image).every((name) => Object.hasOwn(row, name)) && Object.entries(row).every(([name, value]) => (Object.hasOwn(image, name) ? image[name] === value : value === null));
}

/** What the images say that the database must hold. It keeps commitments, not texts, so that a large ledger fits in memory. */
export class Replay {
  private readonly tables = new Map<string, Map<string, Wanted>>();

  keep({ com }: Entry, images: readonly ImageRow[]): void {
    for (const [n, { t, r, c }] of com.entries()) {
      if (t.startsWith('said.')) continue; // words that stand in no row
      let table = this.tables.get(t);
      if (table === undefined) this.tables.set(t, table = new Map<string, Wanted>());
      const image = images[n];
      table.set(r, image === undefined ? null : { salt: image.salt, c });
    }
  }

  /** Where the rows of the database differ from what was kept, as sentences. */
  async differences(ledger: LedgerReads): Promise<string[]> {
    const found: string[] = [];
    for (const [table, wanted] of this.tables) {
      if (table.startsWith('said.')) continue; // words that stand in no row
      for (let rows = await ledger.rows(table, '', together); rows.length > 0; rows = await ledger.rows(table, String(rows.at(-1)!.id), together)) {
        for (const row of rows) {
          const id = String(row.id);
          const last = wanted.get(id);
          wanted.delete(id);
          if (last === undefined) found.push(`${table} ${id} stands in the database but no entry wrote it`);
          else if (last !== null && commitmentTo(table, last.salt, canonicalJson(row)) !== last.c && !(await onlyGrew(ledger, table, row))) found.push(`${table} ${id} is not what the ledger says it is`);
        }
      }
      for (const [id, last] of wanted) if (last !== null) found.push(`${table} ${id} is in the ledger but missing from the database`);
    }
    return found;
  }
}
