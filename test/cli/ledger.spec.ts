import { jest } from '@jest/globals';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Checkpoints } from '../../src/audit/index.js';
import { commands } from '../../src/cli/commands.js';
import { signedWorld, type SignedWorld } from '../audit/a-signed-ledger.js';

let the: SignedWorld;
beforeAll(async () => { the = await signedWorld(); });
afterAll(() => the.end());

async function command(name: string, values: Record<string, boolean> = {}, settings: object = the.settings): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const listening = jest.spyOn(process.stdout, 'write').mockImplementation((text) => (said.push(String(text)), true));
  try {
    return { code: await commands.find((one) => one.name === name)!.run(values, () => settings as typeof the.settings, []), said: said.join('') };
  } finally {
    listening.mockRestore();
  }
}

test('verify-ledger says what holds: entries, rows, checkpoints, anchors', async () => {
  const { code, said } = await command('verify-ledger');
  expect([code, said]).toEqual([0, expect.stringMatching(/^The ledger holds: \d+ entries, \d+ rows, 1 signed checkpoint, 1 in the anchor file\. Root \d+: \S{44} Head \d+: \S{44}\n$/)]);
});

test('rotate-key and ledger-key print public keys, the present one last', async () => {
  const { code, said } = await command('rotate-key');
  const keys = await the.app.get(Checkpoints).keys();
  expect([code, keys.length, said.trim().split('\n').at(-1)]).toEqual([0, 2, keys[1]]);
  expect(await command('ledger-key')).toEqual({ code: 0, said: `${keys.join('\n')}\n` });
  expect((await command('verify-ledger')).code).toBe(0);
  expect((await command('rotate-key', {}, { ...the.settings, keys: `${the.settings.keys}.empty` })).code).toBe(1);
});

test('a backup holds as a copy, and not as the ledger that the anchor file knows', async () => {
  const entries = await the.app.get(Checkpoints).entries();
  await the.look(300);
  await the.checkpointer.round();
  const source = the.app.get<DataSource>(getDataSourceToken('writer'));
  const runner = source.createQueryRunner();
  const tables = ['ledger_entry', 'ledger_checkpoint', 'ledger_subtree'];
  if (source.options.type === 'postgres') for (const table of tables) await runner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  else for (const table of tables) await runner.query(`DROP TRIGGER ${table}_no_delete`);
  await runner.query(`DELETE FROM ledger_entry WHERE seq > ${entries}`);
  await runner.query(`DELETE FROM ledger_checkpoint WHERE size > ${entries}`);
  await runner.query(`DELETE FROM ledger_subtree WHERE (n + 1) * 256 > ${entries}`);
  await runner.release();
  const [as, copy] = [await command('verify-ledger'), await command('verify-ledger', { copy: true })];
  expect([as.code, as.said]).toEqual([1, expect.stringContaining(`; the ledger ends at entry ${entries}`)]);
  expect([copy.code, copy.said]).toEqual([0, expect.stringContaining('were signed after this copy was made')]);
});
