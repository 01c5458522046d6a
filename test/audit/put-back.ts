import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { SignedWorld } from './a-signed-ledger.js';

declare const engine: 'sqlite' | 'postgres';

/** What is entered and signed now is lost with the database of that moment: only the anchor and the signer know of it. */
export async function putBack(the: SignedWorld): Promise<void> {
  const source = () => the.app.get<DataSource>(getDataSourceToken('writer'));
  const entries = (await the.reader.one<{ seq: number }>('SELECT max(seq) AS seq FROM ledger_entry'))!.seq;
  await the.look(300);
  await the.checkpointer.round();
  const tables = ['ledger_image', 'ledger_entry', 'ledger_checkpoint', 'ledger_subtree'];
  if (engine === 'postgres') for (const table of tables) await source().query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  const triggers = engine === 'postgres' ? [] : await source().query<{ name: string; sql: string }[]>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
  for (const { name } of triggers) await source().query(`DROP TRIGGER ${name}`);
  await source().query(`DELETE FROM ledger_entry WHERE seq > ${entries}`);
  await source().query(`DELETE FROM ledger_checkpoint WHERE size > ${entries}`);
  await source().query(`DELETE FROM ledger_subtree WHERE (n + 1) * 256 > ${entries}`);
  for (const { sql } of triggers) await source().query(sql);
  if (engine === 'postgres') for (const table of tables) await source().query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}
