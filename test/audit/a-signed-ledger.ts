import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Checkpointer } from '../../src/audit/index.js';
import { LedgerPort, UnitOfWork } from '../../src/platform/database/index.js';
import { KeyFolder } from '../../src/platform/keys/index.js';
import { asOperator } from '../platform/database/ground.js';
import { scratch } from '../support/scratch.mjs';
import { world, type World } from '../support/world.js';

export interface SignedWorld extends World {
  district: Awaited<ReturnType<typeof world>>['district'];
  /** What the server said that nobody may overlook. */
  said: string[];
  checkpointer: Checkpointer;
  /** Adds as many entries that change nothing. */
  look(entries: number): Promise<void>;
}

/** A world whose keys, mark and anchor file are its own, signed as `npm start` does it; without the timer. */
export async function signedWorld({ anchored = true } = {}): Promise<SignedWorld> {
  const the = await world();
  const before = { ...the.settings };
  const folder = mkdtempSync(join(scratch, 'waypost-keys-'));
  Object.assign(the.settings, { keys: join(folder, 'keys'), anchor: anchored ? join(folder, 'anchor') : null });
  const said: string[] = [];
  const checkpointer = the.app.get(Checkpointer);
  await checkpointer.begin((sentence) => said.push(sentence));
  await checkpointer.beforeApplicationShutdown();
  const look = (entries: number) => the.app.get(UnitOfWork).run(asOperator, async (work) => { for (let n = 0; n < entries; n += 1) work.record('administration.viewed', { detail: { n } }); });
  const end = async () => { // the application is as others will want it
    Object.assign(the.settings, before);
    Object.assign(the.app.get(KeyFolder), { known: new Map() });
    the.app.get(LedgerPort).standstill = null;
    rmSync(folder, { recursive: true });
    await the.end();
  };
  return { ...the, said, checkpointer, look, end };
}
