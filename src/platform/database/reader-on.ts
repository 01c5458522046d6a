import { DataSource } from 'typeorm';
import { engineOf } from './engine.js';
import { Reader } from './reader.js';
import { sourceOptions } from './sources.js';

/** A reader of its own that sees the database as it is at its first question, whatever is written meanwhile. */
export async function readerOn(database: string): Promise<{ reader: Reader; close: () => Promise<void> }> {
  const { reader } = sourceOptions(database, []);
  const onServer = engineOf(database) === 'postgres';
  const source = await new DataSource(onServer ? { ...reader, poolSize: 1 } as typeof reader : reader).initialize(); // one connection holds one transaction
  await source.query(onServer ? 'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY' : 'BEGIN');
  return { reader: new Reader(source), close: () => source.destroy() };
}
