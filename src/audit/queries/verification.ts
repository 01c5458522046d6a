import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../rules/canonical-json.js';
import { entryText, genesis, type Entry } from '../rules/entry.js';
import { commitmentTo, leafOf } from '../store/digests.js';
import { LedgerReads, type EntryRow, type ImageRow } from '../store/ledger-reads.js';

export interface Verified { entries: number; images: number; head: string; breaks: string[] }

const together = 2000;

/**
 * Recomputes the whole ledger: numbering, links, canonical form, leaves, repeated columns, commitments; then replays the
 * images and compares the result with the rows as they stand. Gives the first hundred breaks as sentences, none if it holds.
 */
@Injectable()
export class Verification {
  constructor(private readonly ledger: LedgerReads) {}

  async run(): Promise<Verified> {
    const result: Verified = { entries: 0, images: 0, head: genesis, breaks: [] };
    const replayed = new Map<string, Map<string, string>>();
    let expected = 1;
    for (let entries = await this.ledger.entries(expected, together); entries.length > 0; entries = await this.ledger.entries(expected, together)) {
      const images = group(await this.ledger.images(entries[0]!.seq, entries.at(-1)!.seq));
      for (const row of entries) {
        result.entries += 1;
        result.breaks.push(...faultsOf(row, expected, result.head, images.get(row.seq) ?? []));
        result.head = row.leaf;
        expected = row.seq + 1;
        for (const image of images.get(row.seq) ?? []) {
          result.images += 1;
          keep(replayed, image);
        }
      }
      if (result.breaks.length >= 100) break;
    }
    if (result.breaks.length === 0) result.breaks.push(...await this.differences(replayed));
    result.breaks.splice(100);
    return result;
  }

  private async differences(replayed: Map<string, Map<string, string>>): Promise<string[]> {
    const found: string[] = [];
    for (const [table, wanted] of replayed) {
      if (table.startsWith('said.')) continue; // words that stand in no row
      for (const row of await this.ledger.rows(table)) {
        const id = String(row.id);
        const image = wanted.get(id);
        wanted.delete(id);
        if (image === undefined) found.push(`${table} ${id} stands in the database but no entry wrote it`);
        else if (image !== canonicalJson(row)) found.push(`${table} ${id} is not what the ledger says it is`);
      }
      for (const id of wanted.keys()) found.push(`${table} ${id} is in the ledger but missing from the database`);
    }
    return found;
  }
}

function faultsOf(row: EntryRow, expected: number, prev: string, images: ImageRow[]): string[] {
  const at = `entry ${row.seq}`;
  if (row.seq !== expected) return [`entry ${expected} is missing (the next one is ${row.seq})`];
  const found: string[] = [];
  if (leafOf(row.body) !== row.leaf) found.push(`${at}: its text does not give its leaf`);
  let entry: Entry;
  try {
    entry = JSON.parse(row.body) as Entry;
    if (entryText(entry) !== row.body) found.push(`${at}: its text is not canonical`);
  } catch {
    return [...found, `${at}: its text cannot be read`];
  }
  if (entry.seq !== row.seq) found.push(`${at}: its text says number ${entry.seq}`);
  if (entry.prev !== prev) found.push(`${at}: it does not follow the entry before it`);
  if (entry.act !== row.act || entry.actor !== row.actor || entry.at !== row.at || (entry.case ?? null) !== row.case_id) found.push(`${at}: a column differs from its text`);
  if (entry.com.length !== images.length) found.push(`${at}: it commits to ${entry.com.length} rows but ${images.length} images are kept`);
  entry.com.forEach(({ t, r, c }, n) => {
    const image = images[n];
    if (image && (image.table_name !== t || image.row_id !== r || commitmentTo(t, image.salt, image.image) !== c)) found.push(`${at}: image ${n} (${t} ${r}) does not open its commitment`);
  });
  return found;
}

function group(images: ImageRow[]): Map<number, ImageRow[]> {
  const bySeq = new Map<number, ImageRow[]>();
  for (const image of images) bySeq.set(image.seq, [...(bySeq.get(image.seq) ?? []), image]);
  return bySeq;
}

function keep(replayed: Map<string, Map<string, string>>, { table_name, row_id, image }: ImageRow): void {
  const table = replayed.get(table_name) ?? new Map<string, string>();
  replayed.set(table_name, table.set(row_id, image));
}
