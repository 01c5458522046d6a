import { AskForFirstReads } from '../../src/assessment/commands/ask-for-first-reads.js';
import { GiveFirstRead } from '../../src/assessment/commands/give-first-read.js';
import type { CastKey } from '../../src/demo/district/index.js';
import type { Discipline } from '../../src/kernel/disciplines.js';
import type { Id } from '../../src/kernel/ids.js';
import { keyFor } from '../support/makers.js';
import { anAssessedCase } from './assessed-case.js';
import type { Here } from './determination-case.js';

/** A case whose counseling (Maria) and mental health (Zoë) are asked for first reads. */
export async function anAskedCase(here: Here, subject = 'dandre', asked: readonly Discipline[] = ['counseling', 'mental-health']): Promise<Id> {
  const id = await anAssessedCase(here, subject);
  await here.app.get(AskForFirstReads).run(await keyFor(here, 'maria', 'case.first-read.ask', id), asked);
  return id;
}

export async function gives(here: Here, id: Id, who: CastKey, rationale: string, level = 'moderate') {
  return here.app.get(GiveFirstRead).run(await keyFor(here, who, 'case.first-read.give', id), { level, facts: [], rationale });
}

/** Every text that the database holds, the ledger and its images included. */
export async function everythingKept(here: Here): Promise<string> {
  const tables = await here.reader.all<{ name: string }>(here.reader.engine === 'sqlite' ? "SELECT name FROM sqlite_master WHERE type = 'table'" : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'");
  return JSON.stringify(await Promise.all(tables.map(({ name }) => here.reader.all(`SELECT * FROM ${name}`))));
}
