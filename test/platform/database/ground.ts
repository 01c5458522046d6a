import { DataSource } from 'typeorm';
import { auditEntities, Ledger, verificationOn, type Verified } from '../../../src/audit/index.js';
import { directoryEntities } from '../../../src/directory/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { Clock } from '../../../src/platform/clock/index.js';
import { EventRow, migrate, Reader, sourceOptions, type Acting, type Work } from '../../../src/platform/database/index.js';
import { Writer, type Limits } from '../../../src/platform/database/writer.js';
import { SchoolRow } from '../../../src/directory/store/school.entity.js';
import { migrations } from '../../../src/schema/index.js';
import { ownDatabase, type OwnDatabase } from '../../support/own-database.js';

export const entities = [EventRow, ...auditEntities, ...directoryEntities];
export const asOperator: Acting = { actor: { id: 'o'.repeat(26), submission: null }, basis: 'operator', caseId: null };
export const sending = (submission: string): Acting => ({ ...asOperator, actor: { id: 'o'.repeat(26), submission } });

/** The write path and nothing above it: a database with our tables, a line of writers, the reader and the verification. */
export interface Ground {
  writer: Writer;
  source: DataSource;
  reader: Reader;
  database: string;
  /** Another line on the same database, as another process would hold it. */
  another(limits?: Limits): Promise<Writer>;
  codes(): Promise<string[]>;
  verified(): Promise<Verified>;
  end(): Promise<void>;
}

// The steps take longer than a copy of what they made, so they are run once in a spec file.
let base: Promise<OwnDatabase> | undefined;
afterAll(async () => {
  const made = await base;
  base = undefined; // another spec of the same run makes its own
  await made?.drop();
});

async function migrated(engine: 'sqlite' | 'postgres'): Promise<OwnDatabase> {
  const own = await ownDatabase(engine);
  const source = await new DataSource(sourceOptions(own.database, []).writer).initialize();
  await migrate(source, migrations, new Date().toISOString());
  await source.destroy();
  return own;
}

export async function ground(engine: 'sqlite' | 'postgres'): Promise<Ground> {
  const { database, drop } = await ownDatabase(engine, (await (base ??= migrated(engine))).name);
  const options = sourceOptions(database, entities);
  const source = await new DataSource(options.writer).initialize();
  await migrate(source, migrations, new Date().toISOString());
  const readerSource = await new DataSource(options.reader).initialize();
  const reader = new Reader(readerSource);
  const others: DataSource[] = [];
  const writer = new Writer(source, new Ledger(), new Clock());
  return {
    writer, source, reader, database,
    another: async (limits) => {
      const other = await new DataSource(options.writer).initialize();
      others.push(other);
      return new Writer(other, new Ledger(), new Clock(), limits);
    },
    codes: async () => (await reader.all<{ code: string }>('SELECT code FROM school ORDER BY code')).map(({ code }) => code),
    verified: () => verificationOn(reader, { keys: '', anchor: null } as never).run({ anchors: [], mark: null, keys: [] }),
    end: async () => {
      await writer.close();
      for (const one of [readerSource, ...others, source]) if (one.isInitialized) await one.destroy();
      await drop();
    },
  };
}

/** One row that is easy to tell from others, with its ledger line. */
export async function addSchool(work: Work, code: string, record = true): Promise<string> {
  const { id } = await work.insert(SchoolRow, { id: newId(), code, name: `School ${code}`, nameKey: code, level: 'other', grades: '[]', zone: 'America/Denver', changedAt: work.now, version: 1 });
  if (record) work.record('school.added', { items: [id] });
  return id;
}

/** A chain without a gap, every image opened, every row what the ledger says. */
export async function expectWhole(here: Ground): Promise<Verified> {
  const verified = await here.verified();
  expect(verified.breaks).toEqual([]);
  return verified;
}
