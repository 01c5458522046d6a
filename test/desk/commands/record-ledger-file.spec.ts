import { createHash } from 'node:crypto';
import { RecordLedgerFile } from '../../../src/desk/commands/record-ledger-file.js';
import { actingAs } from '../../support/makers.js';
import { lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

test('the entry says which entries left, how many, and the SHA-256 of the very bytes', async () => {
  const [before, bytes] = [await lastSeq(the), Buffer.from('{"number":1}\n')];
  await the.app.get(RecordLedgerFile).run(actingAs(the, 'osvaldo'), { from: 1, to: 1, entries: 1 }, bytes);
  const entry = await the.reader.one<{ body: string }>('SELECT body FROM ledger_entry WHERE seq > ?', [before]);
  expect(JSON.parse(entry!.body)).toMatchObject({ act: 'ledger.downloaded', detail: { from: 1, to: 1, entries: 1, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') } });
});
