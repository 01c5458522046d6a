import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../kernel/instant.js';
import { engineOf } from '../platform/database/index.js';
import type { Settings } from '../platform/settings/index.js';
import { whoseDatabase } from './store/whose-database.js';

/** Why the demo does not start; one sentence for the person who started it. */
export class CannotStart extends Error {}

/**
 * Makes sure that the demo may use the database: gives the moment of its last act when it is already filled, null when
 * it is to be filled. `fresh` deletes the files of a demo first. Throws `CannotStart` for anything that is not the demo's.
 */
export async function prepareGround({ database, keys }: Pick<Settings, 'database' | 'keys'>, fresh: boolean): Promise<Instant | null> {
  const sqlite = engineOf(database) === 'sqlite';
  const whose = await whoseDatabase(database);
  if (whose.is === 'foreign') throw new CannotStart(`${sqlite ? database : 'The database of DATABASE_URL'} holds something that the demo did not make, so it is left alone; choose an empty one.`);
  if (whose.is === 'demo' && !fresh) return whose.lastAct;
  if (whose.is === 'empty') return null;
  if (!sqlite) throw new CannotStart('The demo starts over only in SQLite files; on PostgreSQL, drop the database and create it anew.');
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true });
  for (const name of ['ledger.signed', 'ledger-signing.key']) rmSync(join(keys, name), { force: true }); // they belong to the ledger that is gone
  return null;
}
