import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database as Sqlite } from 'better-sqlite3';
import type { DataSourceOptions } from 'typeorm';
import { engineOf } from './engine.js';

export type Entities = NonNullable<DataSourceOptions['entities']>;

/** Two sources on one database: only the unit of work touches the first, everyone else reads the second, with SQL that names what it wants. */
export function sourceOptions(database: string, entities: Entities): { writer: DataSourceOptions; reader: DataSourceOptions } {
  return engineOf(database) === 'postgres' ? postgres(database, entities) : sqlite(database, entities);
}

function sqlite(database: string, entities: Entities) {
  mkdirSync(dirname(database), { recursive: true });
  const common = { type: 'better-sqlite3' as const, database, entities, timeout: 5000, statementCacheSize: 1000 }; // the driver keeps 100 and forgets the oldest first: pages that ask more prepare each statement anew
  return {
    writer: { ...common, name: 'writer', prepareDatabase: durable },
    reader: { ...common, name: 'reader', entities: [], readonly: true, prepareDatabase: (db: Sqlite) => { db.pragma('cache_size = -64000'); db.pragma('trusted_schema = OFF'); } },
  };
}

const wanted = {
  journal_mode: 'wal', synchronous: 2, foreign_keys: 1, recursive_triggers: 1, secure_delete: 1, trusted_schema: 0, cell_size_check: 1,
} as const;

/** Reopening a WAL file drops to synchronous NORMAL, which may lose acknowledged work: so this runs at every open. */
function durable(db: Sqlite): void {
  for (const [name, value] of Object.entries(wanted)) db.pragma(`${name} = ${value}`);
  db.pragma('cache_size = -64000');
  assertDurable((name) => db.pragma(name, { simple: true }));
}

/** Throws when any setting that durability rests on is not in force. Ask again after a write: before it the answer may be wrong. */
export function assertDurable(pragma: (name: string) => unknown): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (pragma(name) !== value) throw new Error(`SQLite runs with ${name} = ${String(pragma(name))}; Waypost needs ${value} and does not start without it.`);
  }
}

function postgres(url: string, entities: Entities) {
  const common = { type: 'postgres' as const, url, entities };
  return {
    writer: { ...common, name: 'writer', poolSize: 2 },
    reader: { ...common, name: 'reader', entities: [], poolSize: 8, extra: { options: '-c default_transaction_read_only=on' } },
  };
}
