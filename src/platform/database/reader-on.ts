import { DataSource } from 'typeorm';
import { Reader } from './reader.js';
import { sourceOptions } from './sources.js';

/** A reader without an application around it, for a thread of its own. */
export async function readerOn(database: string): Promise<{ reader: Reader; close: () => Promise<void> }> {
  const source = await new DataSource(sourceOptions(database, []).reader).initialize();
  return { reader: new Reader(source), close: () => source.destroy() };
}
