import { createHash } from 'node:crypto';
import { RecordSampleFile } from '../../../src/oversight/commands/record-sample-file.js';
import { newId } from '../../../src/kernel/ids.js';
import { aCase, actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import type { DistrictWorld } from '../an-audited-case.js';

describe('recording a sample’s file', () => {
  let the: DistrictWorld;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  test('once with the SHA-256 of the very bytes, and once in the history of each case', async () => {
    const [caseId, sample, bytes] = [await aCase(the), newId(), Buffer.from('"Case"\r\n')];
    const before = await lastSeq(the);
    await the.app.get(RecordSampleFile).run(actingAs(the, 'osvaldo'), sample, [caseId], bytes);
    expect(await actsAfter(the, before)).toEqual(['audit.sample.downloaded', 'case.audit.downloaded']);
    const [file, own] = await the.reader.all<{ body: string; case_id: string | null }>('SELECT body, case_id FROM ledger_entry WHERE seq > ? ORDER BY seq', [before]);
    expect(JSON.parse(file!.body)).toMatchObject({ items: [sample], detail: { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, cases: 1 } });
    expect([file!.case_id, own!.case_id]).toEqual([null, caseId]);
  });
});
