import { ReportChanged, TriageReport } from '../../../src/intake/index.js';
import { Refusal } from '../../../src/platform/web/index.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, aTriage, decisionsOf, reportKey, stateIn, versionOf, type DistrictWorld } from '../a-report.js';

describe('triage without a case', () => {
  let the: DistrictWorld;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  const nextDay = '2026-11-17' as never;

  test.each([
    [{ outcome: 'addressed', whatWasDone: 'Counselor talked with both', secondDueOn: nextDay } as const, 'confirming', { what_was_done: 'Counselor talked with both', second_due_on: nextDay }],
    [{ outcome: 'unfounded', secondDueOn: nextDay } as const, 'confirming', { second_due_on: nextDay }],
  ])('%j leaves it %s', async (decision, state, line) => {
    const { id } = await aReport(the);
    const before = await lastSeq(the);
    await aTriage(the, id, decision);
    expect(await actsAfter(the, before)).toEqual(['report.triaged']);
    expect(await stateIn(the, id)).toBe(state);
    expect(await decisionsOf(the, id)).toMatchObject([{ outcome: decision.outcome, discipline: 'counseling', by: 'Maria Núñez', acknowledged_at: null, agrees: null, ...line }]);
    expect(await the.reader.one('SELECT followed_up_at FROM report WHERE id = ?', [id])).toEqual({ followed_up_at: null });
  });

  test('a routing takes effect at once: it names its receiver, and the event goes out before anybody has read it', async () => {
    const { id } = await aReport(the);
    await aTriage(the, id, { outcome: 'routed', route: 'suicide', receiver: the.district.viewers.zoe.account, secondDueOn: nextDay });
    expect(await decisionsOf(the, id)).toMatchObject([{ route: 'suicide', receiver: 'Zoë Brânză', acknowledged_at: null }]);
    expect(await the.reader.all("SELECT kind FROM event WHERE about_id = ? AND kind = 'report.routed'", [id])).toHaveLength(1);
  });

  test('gathering more keeps the report open for the next decision, and both stay on record', async () => {
    const { id } = await aReport(the);
    await aTriage(the, id, { outcome: 'gather', by: the.district.viewers.samuel.account, until: '2026-11-18' as never });
    expect(await stateIn(the, id)).toBe('gathering');
    await aTriage(the, id, { outcome: 'unfounded', secondDueOn: nextDay });
    expect((await decisionsOf(the, id)).map(({ outcome, gatherer }) => [outcome, gatherer])).toEqual([['unfounded', null], ['gather', 'Samuel Okafor']]);
  });

  test('of two who decide at once one is told, and one decision stands', async () => {
    const { id } = await aReport(the);
    const version = await versionOf(the, id);
    const decide = async (as: 'maria' | 'samuel') => the.app.get(TriageReport).run(await reportKey(the, as, 'report.triage', id), { version, reason: `by ${as}`, outcome: 'unfounded', secondDueOn: nextDay });
    const results = await Promise.allSettled([decide('maria'), decide('samuel')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((one) => one.status === 'rejected')).toMatchObject({ reason: expect.any(ReportChanged) });
    expect(await decisionsOf(the, id)).toHaveLength(1);
  });

  test('what was decided is not decided again', async () => {
    const { id } = await aReport(the);
    await aTriage(the, id);
    await expect(aTriage(the, id)).rejects.toThrow(Refusal);
    expect(await decisionsOf(the, id)).toHaveLength(1);
  });
});
