import { AskForIdentity, DecideIdentityRequest, IdentityRequests } from '../../../src/intake/index.js';
import { lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, reportKey, type DistrictWorld } from '../a-report.js';

const reason = 'I read the order; it is genuine and nothing less would do.';

describe('deciding about an identity', () => {
  let the: DistrictWorld;
  let report: string;
  let request: string;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());
  beforeEach(async () => {
    report = (await aReport(the, { confidential: true })).id;
    request = await the.app.get(AskForIdentity).run(await reportKey(the, 'irene', 'report.identity.release', report), { recipient: 'A court', ground: 'court-order', reference: 'No. 1', reason: 'The court orders the name for a hearing.' });
  });
  const decide = async (who: 'irene' | 'ingrid' | 'ruth', approves: boolean, of = request, about = report) => the.app.get(DecideIdentityRequest).run(await reportKey(the, who, 'report.identity.approve', about), of, { approves, reason });
  const produce = async (who: 'irene' | 'ingrid') => the.app.get(IdentityRequests).dangerouslyProduceIdentity(await reportKey(the, who, 'report.identity.release', report), request);

  test('a second person approves: the asker, and nobody else, gets the identity', async () => {
    await expect(produce('irene')).rejects.toThrow('not approved');
    await decide('ruth', true);
    expect(await produce('irene')).toMatchObject({ reporter: { name: 'Sofia Castellane' }, request: { state: 'open', decided_by: 'Ruth Abernethy-Vance' } });
    await expect(produce('ingrid')).rejects.toThrow('Only the person who asked');
    the.clock.pass(24 * 60);
    await expect(produce('irene')).rejects.toThrow('24 hours');
  });

  test('declining opens nothing', async () => {
    await decide('ingrid', false);
    await expect(produce('irene')).rejects.toThrow('not approved');
  });

  test('whoever asked is refused, a second decision too, and nothing is written', async () => {
    const before = await lastSeq(the);
    await expect(decide('irene', true)).rejects.toThrow('Another person');
    expect(await lastSeq(the)).toBe(before);
    await decide('ruth', false);
    await expect(decide('ingrid', true)).rejects.toThrow('decided already');
  });

  test('two people deciding at once: one decision stands', async () => {
    const outcomes = await Promise.allSettled([decide('ruth', true), decide('ingrid', false)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await the.reader.all('SELECT id FROM identity_decision WHERE request_id = ?', [request])).toHaveLength(1);
  });

  test('a request about another report is not decided here', async () => {
    const other = await aReport(the, { confidential: true });
    await expect(decide('ruth', true, request, other.id)).rejects.toThrow('no such request');
  });

  test('a key for reading or deciding does not produce', async () => {
    await decide('ruth', true);
    const key = await reportKey(the, 'irene', 'report.identity.approve', report);
    await expect(the.app.get(IdentityRequests).dangerouslyProduceIdentity(key, request)).rejects.toThrow('does not open');
  });
});
