import { DeclareRollback } from '../audit/index.js';
import { LedgerPort } from '../platform/database/index.js';
import type { Settings } from '../platform/settings/index.js';
import { build } from '../start.js';

type App = Awaited<ReturnType<typeof build>>;

/**
 * The whole application for one command, on the operator's database. It looks first whether that was put back, as a start
 * does. Then the command is not run, but for one that `readsAtStandstill`: people read the sentence, and it ends with 1.
 */
export function withApp(settings: Settings, use: (app: App) => Promise<number>, { readsAtStandstill = false } = {}): Promise<number> {
  return onApp(settings, async (app) => {
    await app.get(DeclareRollback).run({ withAnchor: true });
    const { standstill } = app.get(LedgerPort);
    if (standstill === null || readsAtStandstill) return use(app);
    process.stderr.write(`${standstill}\n`);
    return 1;
  });
}

/** The same for a command that changes nothing, not even by looking: a copy, or a database that was put back, is read as it lies there. */
export function readingApp(settings: Settings, use: (app: App) => Promise<number>): Promise<number> {
  return onApp(settings, (app) => {
    app.get(LedgerPort).standstill = 'This command only reads.';
    return use(app);
  });
}

async function onApp(settings: Settings, use: (app: App) => Promise<number>): Promise<number> {
  const app = await build(settings);
  try {
    return await use(app);
  } finally {
    await app.close();
  }
}
