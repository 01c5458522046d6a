import { existsSync } from 'node:fs';
import { DataSource } from 'typeorm';
import type { Instant } from '../../kernel/instant.js';
import { engineOf, sourceOptions } from '../../platform/database/index.js';

/** 'unfinished': the demo was stopped while it filled this database. 'foreign': it holds something the demo did not make. */
export type Whose = { is: 'empty' | 'unfinished' | 'foreign' } | { is: 'demo'; lastAct: Instant };

type Ask = <T>(sql: string) => Promise<T[]>;

/** Looks into a database, before anything is migrated or written, to see whether the demo may use it. */
export async function whoseDatabase(database: string): Promise<Whose> {
  const engine = engineOf(database);
  if (engine === 'sqlite' && !existsSync(database)) return { is: 'empty' };
  const source = await new DataSource(sourceOptions(database, []).reader).initialize();
  try {
    const ask: Ask = (sql) => source.query(sql);
    const tables = await ask<{ name: string }>(engine === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')");
    if (tables.length === 0) return { is: 'empty' };
    return tables.some(({ name }) => name === 'ledger_entry') ? await byItsLedger(ask) : { is: 'foreign' };
  } finally {
    await source.destroy();
  }
}

async function byItsLedger(ask: Ask): Promise<Whose> {
  // Waypost publishes its protocols and takes up its table of rights when it starts, so an otherwise empty ledger may hold those entries.
  const [first] = await ask<{ act: string }>("SELECT act FROM ledger_entry WHERE act NOT IN ('protocol.published', 'policy.adopted') ORDER BY seq LIMIT 1");
  if (first === undefined) return { is: 'empty' };
  if (first.act !== 'demo.began') return { is: 'foreign' };
  const [whole] = await ask("SELECT seq FROM ledger_entry WHERE act = 'demo.seeded' ORDER BY seq LIMIT 1");
  if (whole === undefined) return { is: 'unfinished' };
  const [last] = await ask<{ at: Instant }>('SELECT at FROM ledger_entry ORDER BY seq DESC LIMIT 1');
  return { is: 'demo', lastAct: last!.at };
}
