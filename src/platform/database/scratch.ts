import { setImmediate as others } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import Database, { type Database as Sqlite, type Statement } from 'better-sqlite3';
import type { Elsewhere } from './elsewhere.js';
import type { Value } from './engine.js';
import type { Migration } from './migrate.js';

export const MIGRATIONS = 'waypost:migrations';

/** A row as some moment had it. Columns that were added since may be absent. */
export interface ScratchRow { table: string; row: Record<string, Value> }

/** Databases in memory with the schema of the house, for a moment's reading. SQLite whatever the house stands on: the statements are the same. */
@Injectable()
export class ScratchDatabases {
  private empty: { bytes: Buffer; columns: Map<string, string[]> } | null = null;

  constructor(@Inject(MIGRATIONS) private readonly migrations: readonly Migration[]) {}

  /** Tables that have a column of this name. */
  tablesWith(column: string): string[] {
    return [...this.made().columns].filter(([, names]) => names.includes(column)).map(([table]) => table);
  }

  /** A database with these rows in it and no others; the caller closes it. */
  holding(rows: readonly ScratchRow[]): Scratch {
    const { bytes, columns } = this.made();
    return new Scratch(new Database(bytes), columns, rows);
  }

  private made(): NonNullable<typeof this.empty> {
    if (this.empty !== null) return this.empty;
    const db = new Database(':memory:');
    for (const migration of this.migrations) for (const statement of migration.up('sqlite')) db.exec(statement);
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[];
    this.empty = { bytes: db.serialize(), columns: new Map(tables.map((table) => [table, (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)])) };
    db.close();
    return this.empty;
  }
}

export class Scratch implements Elsewhere {
  constructor(private readonly db: Sqlite, private readonly columns: ReadonlyMap<string, string[]>, rows: readonly ScratchRow[]) {
    db.pragma('foreign_keys = OFF');
    db.pragma('ignore_check_constraints = ON');
    this.add(rows);
  }

  /** Rows of a table or with columns that the schema no longer has are left out. */
  add(rows: readonly ScratchRow[]): void {
    const prepared = new Map<string, Statement>();
    this.db.transaction(() => {
      for (const { table, row } of rows) {
        const names = (this.columns.get(table) ?? []).filter((name) => Object.hasOwn(row, name));
        if (names.length === 0) continue;
        const sql = `INSERT OR REPLACE INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
        const insert = prepared.get(sql) ?? this.db.prepare(sql);
        prepared.set(sql, insert);
        insert.run(...names.map((name) => row[name]));
      }
    })();
  }

  /** What rows here refer to by a foreign key and is not here: table, column, value. */
  missing(): { table: string; column: string; value: string }[] {
    const lacks = this.db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string; fkid: number }[];
    return lacks.map(({ table, rowid, parent, fkid }) => {
      const { from, to } = (this.db.pragma(`foreign_key_list(${table})`) as { id: number; from: string; to: string | null }[]).find(({ id }) => id === fkid)!;
      return { table: parent, column: to ?? 'id', value: this.db.prepare(`SELECT "${from}" FROM ${table} WHERE rowid = ?`).pluck().get(rowid) as string };
    });
  }

  /** Others have their turn before each statement: reading the past keeps nobody waiting. */
  async all<T>(sql: string, values: readonly Value[]): Promise<T[]> {
    await others();
    return this.db.prepare(sql).all(...values) as T[];
  }

  close(): void {
    this.db.close();
  }
}
