import type { Entry } from '../rules/entry.js';
import { readEntry } from '../rules/read-entry.js';
import { commitmentTo, leafOf } from '../store/digests.js';
import type { EntryRow, ImageRow } from '../store/ledger-reads.js';

/** What an entry says, and each thing that is wrong with it as a sentence; `entry` is null when its text cannot be read. */
export interface Looked { entry: Entry | null; faults: string[] }

/** Recomputes one entry: leaf, canonical form, number, link, repeated columns, and the images that open its commitments. `gone`: its images were lawfully destroyed. */
export function lookedAt(row: EntryRow, prev: string, images: readonly ImageRow[], gone: boolean): Looked {
  const faults: string[] = [];
  const at = (sentence: string) => faults.push(`entry ${row.seq}: ${sentence}`);
  if (leafOf(row.body) !== row.leaf) at('its text does not give its leaf');
  let entry: Entry;
  try {
    const read = readEntry(row.body);
    entry = read.entry;
    if (!read.canonical) at('its text is not canonical');
    if (entry.seq !== row.seq) at(`its text says number ${entry.seq}`);
    if (entry.prev !== prev) at('it does not follow the entry before it');
    if (entry.act !== row.act || entry.actor !== row.actor || entry.at !== row.at || (entry.case ?? null) !== row.case_id) at('a column differs from its text');
    if (entry.com.length !== images.length && !(gone && images.length === 0)) at(`it commits to ${entry.com.length} rows but ${images.length} images are kept`);
  } catch {
    at('its text cannot be read');
    return { entry: null, faults };
  }
  for (const [n, image] of images.entries()) {
    const said = entry.com[n];
    if (said && (image.table_name !== said.t || image.row_id !== said.r || commitmentTo(said.t, image.salt, image.image) !== said.c)) at(`image ${n} (${said.t} ${said.r}) does not open its commitment`);
  }
  return { entry, faults };
}
