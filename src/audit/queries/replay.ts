import { canonicalJson } from '../rules/canonical-json.js';
import type { Entry } from '../rules/entry.js';
import { commitmentTo } from '../store/digests.js';
import type { ImageRow, LedgerReads } from '../store/ledger-reads.js';

/** The salt and commitment of a row's last image; null when that was lawfully destroyed, so that nothing can be said of the row. */
type Wanted = { salt: string; c: string } | null;

const together = 2000;

/** What the images say that the database must hold. It keeps commitments, not texts, so that a large ledger fits in memory. */
export class Replay {
  private readonly tables = new Map<string, Map<string, Wanted>>();

  keep({ com }: Entry, images: readonly ImageRow[]): void {
    for (const [n, { t, r, c }] of com.entries()) {
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
          else if (last !== null && commitmentTo(table, last.salt, canonicalJson(row)) !== last.c) found.push(`${table} ${id} is not what the ledger says it is`);
        }
      }
      for (const [id, last] of wanted) if (last !== null) found.push(`${table} ${id} is in the ledger but missing from the database`);
    }
    return found;
  }
}
