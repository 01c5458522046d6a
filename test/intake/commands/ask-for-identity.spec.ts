import { AskForIdentity, type NewIdentityRequest } from '../../../src/intake/index.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, reportKey, type DistrictWorld } from '../a-report.js';

const wanted: NewIdentityRequest = { recipient: 'A court', ground: 'subpoena', reference: 'No. 1', reason: 'The court orders the name for a hearing.' };

describe('asking for an identity', () => {
  let the: DistrictWorld;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  test('is kept with its ground, and the entry holds ids and fixed words alone', async () => {
    const { id: report } = await aReport(the, { confidential: true });
    const before = await lastSeq(the);
    const id = await the.app.get(AskForIdentity).run(await reportKey(the, 'ingrid', 'report.identity.release', report), wanted);
    expect(await actsAfter(the, before)).toEqual(['report.identity.asked']);
    const entry = await the.reader.one<{ body: string }>('SELECT body FROM ledger_entry ORDER BY seq DESC LIMIT 1');
    expect(JSON.parse(entry!.body)).toMatchObject({ actor: the.district.viewers.ingrid.account, basis: 'oversight', items: [report, id], detail: { ground: 'subpoena' } });
    expect(entry!.body).not.toContain('court orders');
    expect(entry!.body).not.toContain(the.district.viewers.sofia.account);
  });

  test('where the reporter is not confidential it is refused and nothing is written', async () => {
    const { id: report } = await aReport(the);
    const key = await reportKey(the, 'irene', 'report.identity.release', report);
    const before = await lastSeq(the);
    await expect((async () => the.app.get(AskForIdentity).run(key, wanted))()).rejects.toThrow('did not ask for confidentiality');
    expect(await lastSeq(the)).toBe(before);
  });
});
