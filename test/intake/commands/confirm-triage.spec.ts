import { AcknowledgeRouting, ConfirmTriage, ReportChanged } from '../../../src/intake/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import { Refusal } from '../../../src/platform/web/index.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, aTriage, decisionsOf, reportKey, stateIn, type DistrictWorld } from '../a-report.js';

describe('the second reading', () => {
  let the: DistrictWorld;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  const read = async (as: CastKey, report: string, triage: string, agrees = true) =>
    the.app.get(ConfirmTriage).run(await reportKey(the, as, 'report.second-read', report), { triage, agrees, reason: 'I read both statements.' });

  test.each(['samuel', 'zoe', 'ruth', 'irene'] as const)('%s, of another discipline, settles it by agreeing', async (as) => {
    const { id } = await aReport(the);
    const triage = await aTriage(the, id);
    const before = await lastSeq(the);
    await read(as, id, triage);
    expect(await actsAfter(the, before)).toEqual(['report.second-read']);
    expect(await stateIn(the, id)).toBe('settled');
    expect(await decisionsOf(the, id)).toMatchObject([{ agrees: 1, second_reason: 'I read both statements.' }]);
    expect((await the.reader.one<{ followed_up_at: string | null }>('SELECT followed_up_at FROM report WHERE id = ?', [id]))!.followed_up_at).not.toBeNull();
  });

  test('who does not agree sends it back, and triage begins anew', async () => {
    const { id } = await aReport(the);
    await read('samuel', id, await aTriage(the, id), false);
    expect(await stateIn(the, id)).toBe('returned');
    await read('samuel', id, await aTriage(the, id));
    expect((await decisionsOf(the, id)).map(({ agrees }) => agrees)).toEqual([1, 0]);
    expect(await stateIn(the, id)).toBe('settled');
  });

  test('not the triager, and not the same discipline', async () => {
    const { id } = await aReport(the);
    const triage = await aTriage(the, id);
    await expect(read('maria', id, triage)).rejects.toThrow(Refusal);
    const own = await aReport(the);
    const byChair = await aTriage(the, own.id, undefined, 'samuel');
    await expect(read('ruth', own.id, byChair)).rejects.toThrow('another discipline');
    expect([await stateIn(the, id), await stateIn(the, own.id)]).toEqual(['confirming', 'confirming']);
  });

  test('where the school has nobody else, the district coordinator reads', async () => {
    const { id } = await aReport(the, { as: 'beatriz', school: 'elementary' });
    const triage = await aTriage(the, id, undefined, 'naomi');
    await read('irene', id, triage);
    expect(await stateIn(the, id)).toBe('settled');
  });

  test('of two readers at once one is told; an older triage is not confirmed', async () => {
    const { id } = await aReport(the);
    const triage = await aTriage(the, id);
    const results = await Promise.allSettled([read('samuel', id, triage), read('zoe', id, triage, false)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((one) => one.status === 'rejected')).toMatchObject({ reason: expect.any(ReportChanged) });
    await expect(read('ruth', id, triage)).rejects.toThrow(ReportChanged);
  });

  test('a routed report is settled by both: the second reader and the receiver, in either order', async () => {
    const routed = { outcome: 'routed', route: 'bullying', receiver: the.district.viewers.anjali.account, secondDueOn: '2026-11-17' as never } as const;
    const acknowledge = async (id: string, triage: string) => the.app.get(AcknowledgeRouting).run(await reportKey(the, 'anjali', 'report.routing.acknowledge', id), triage);
    const first = await aReport(the);
    const one = await aTriage(the, first.id, routed);
    await read('samuel', first.id, one);
    expect(await stateIn(the, first.id)).toBe('unacknowledged');
    await acknowledge(first.id, one);
    const second = await aReport(the);
    const two = await aTriage(the, second.id, routed);
    await acknowledge(second.id, two);
    expect(await stateIn(the, second.id)).toBe('confirming');
    await read('samuel', second.id, two);
    expect([await stateIn(the, first.id), await stateIn(the, second.id)]).toEqual(['settled', 'settled']);
  });
});
