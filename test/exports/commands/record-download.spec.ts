import { createHash } from 'node:crypto';
import { RecordDownload } from '../../../src/exports/commands/record-download.js';
import { newId } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

test('the entry names the copy and the SHA-256 and length of the bytes that were sent', async () => {
  const key = await keyFor(the, 'maria', 'case.summary.take', await aCase(the));
  const [copy, bytes] = [newId(), Buffer.from('%PDF-1.7 invented')];
  await the.app.get(RecordDownload).run(key, copy, bytes);
  const entry = await the.reader.one<{ body: string }>('SELECT body FROM ledger_entry WHERE act = ?', ['case.summary.downloaded']);
  expect(JSON.parse(entry!.body)).toMatchObject({ case: key.caseId, items: [copy], detail: { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length } });
});
