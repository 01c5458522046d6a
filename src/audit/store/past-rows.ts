import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { atMoment } from '../../platform/clock/index.js';
import { readingFrom, ScratchDatabases, type Scratch, type ScratchRow, type Value } from '../../platform/database/index.js';
import { PastReads, type PastImage } from './past-reads.js';

/** What belongs to a case without saying so: rows that name one of its rows, by table and column; tables that are needed whole; and what never changes once it is there. */
export interface Beside { naming: readonly { table: string; column: string; names: string }[]; whole: readonly string[]; fixed: readonly { table: string; column: string; shape: RegExp }[] }

/** A case with what it names, in a database of its own. `asToday` rows have lost their images and stand as they are now. */
export class PastCase {
  constructor(private readonly database: Scratch, readonly asToday: number) {}

  /** Runs `body`, for which everything that is read is read there, and it is that moment; then lets the database go. */
  async within<T>(moment: Instant, body: () => Promise<T>): Promise<T> {
    try {
      return await readingFrom(this.database, () => atMoment(moment, body));
    } finally {
      this.database.close();
    }
  }
}

const ids = /\b[a-z2-7]{26}\b/g;

/** A case as entries up to a number had left it, from the images beside them. The caller has shown that the reader may see the case. */
@Injectable()
export class PastRows {
  private belonging: string[] | null = null;

  constructor(private readonly reads: PastReads, private readonly scratch: ScratchDatabases) {}

  /** Null where the images of the case itself were destroyed, or it was not there yet. `corrected` may change rows before they are read. */
  async of(caseId: Id, upTo: number, beside: Beside, corrected: (rows: ScratchRow[]) => Promise<ScratchRow[]>): Promise<PastCase | null> {
    const found = new Map<string, ScratchRow>();
    const asked = new Set<string>();
    const tables = this.belonging ??= this.scratch.tablesWith('case_id').filter((table) => !table.startsWith('ledger_') && !['event', 'clock_look'].includes(table));
    const [changed, belonging, ...whole] = await Promise.all([this.reads.changedIn(caseId, upTo), this.reads.belonging(tables, caseId), ...beside.whole.map((table) => this.reads.all(table))]);
    for (let wanted = [...new Set([caseId, ...changed, ...belonging, ...whole.flat()])]; wanted.length > 0;) {
      wanted.forEach((id) => asked.add(id));
      const images = await this.reads.lastImages(wanted, upTo);
      for (const image of images) found.set(`${image.table_name} ${image.row_id}`, opened(image));
      const naming = await Promise.all(beside.naming.map(({ table, column, names }) => this.namedBy(table, column, images.filter((image) => image.table_name === names))));
      wanted = [...new Set([...images.flatMap(({ image }) => image.match(ids) ?? []), ...naming.flat()])].filter((id) => !asked.has(id));
    }
    if (!found.has(`case_file ${caseId}`)) return null;
    const rows = [...found.values()];
    const fixed = await Promise.all(beside.fixed.map(async ({ table, column, shape }) => (await this.reads.rowsWith(table, column, valuesLike(rows, shape))).map((row) => ({ table, row }))));
    const database = this.scratch.holding([...await corrected(rows), ...fixed.flat()]);
    return new PastCase(database, await this.patch(database));
  }

  private async namedBy(table: string, column: string, images: readonly PastImage[]): Promise<string[]> {
    return (await this.reads.rowsWith(table, column, images.map(({ row_id }) => row_id))).map(({ id }) => String(id));
  }

  /** A row whose image went with another case's is better as it stands than not at all. */
  private async patch(database: Scratch): Promise<number> {
    const missing = new Map<string, { table: string; column: string; values: Set<string> }>();
    for (const { table, column, value } of database.missing()) {
      const key = `${table}.${column}`;
      if (!missing.has(key)) missing.set(key, { table, column, values: new Set() });
      missing.get(key)!.values.add(value);
    }
    const rows = (await Promise.all([...missing.values()].map(async ({ table, column, values }) => (await this.reads.rowsWith(table, column, [...values])).map((row) => ({ table, row }))))).flat();
    database.add(rows);
    return rows.length;
  }
}

const opened = ({ table_name: table, image }: PastImage): ScratchRow => ({ table, row: JSON.parse(image) as Record<string, Value> });

const valuesLike = (rows: readonly ScratchRow[], shape: RegExp): string[] => [...new Set(rows.flatMap(({ row }) => Object.values(row)).filter((value): value is string => typeof value === 'string' && shape.test(value)))];
