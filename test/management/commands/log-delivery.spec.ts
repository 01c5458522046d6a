import { LogDelivery, type NewDelivery } from '../../../src/management/commands/log-delivery.js';
import { SupportPlan } from '../../../src/management/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anItem, idIn } from '../a-plan.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());
const today = { precision: 'exact' as const, date: localDate('2026-11-16'), time: '09:30', zone: 'America/Denver' };
const line = (changes: Partial<NewDelivery> = {}): NewDelivery => ({ delivered: true, byId: null, byWhom: 'Coach Bo', what: 'Talked for ten minutes.', happened: today, corrects: null, ...changes });

describe('logging a delivery', () => {
  it('keeps the line, and a corrected one counts no more', async () => {
    const caseId = await aCase(here);
    const item = await anItem(here, caseId);
    const key = await keyFor(here, 'maria', 'case.delivery.log', caseId);
    const log = here.app.get(LogDelivery);
    const plan = here.app.get(SupportPlan);
    const before = await lastSeq(here);
    const first = idIn(await log.run(key, item, line()));
    expect((await plan.item(key, item))).toMatchObject({ deliveries: 1, missed: 0, lastDelivered: '2026-11-16', version: 1 });
    await log.run(key, item, line({ delivered: false, byId: key.viewer.account, byWhom: 'left over', what: 'He was absent.', corrects: first }));
    expect(await actsAfter(here, before)).toEqual(['delivery.logged', 'delivery.corrected']);
    expect((await plan.item(key, item))).toMatchObject({ deliveries: 0, missed: 1, lastDelivered: null });
    expect((await plan.log(key, item)).map(({ by, what, delivered, correctedBy }) => ({ by, what, delivered, corrected: correctedBy !== null }))).toEqual([
      { by: 'Maria Núñez', what: 'He was absent.', delivered: false, corrected: false }, { by: 'Coach Bo', what: 'Talked for ten minutes.', delivered: true, corrected: true },
    ]);
    await expect(log.run(key, item, line({ corrects: first }))).rejects.toThrow('corrected already');
  });

  it('does not change the plan that was approved', async () => {
    const caseId = await aCase(here);
    const item = await anItem(here, caseId);
    const key = await keyFor(here, 'maria', 'case.delivery.log', caseId);
    const { edition } = await here.app.get(SupportPlan).of(key);
    await here.app.get(LogDelivery).run(key, item, line());
    expect((await here.app.get(SupportPlan).of(key)).edition).toBe(edition);
  });

  it('is refused before the start, before the case, by strangers, and for a line of another intervention', async () => {
    const caseId = await aCase(here);
    const planned = await anItem(here, caseId, { state: 'planned' });
    const [one, other] = [await anItem(here, caseId), await anItem(here, caseId)];
    const key = await keyFor(here, 'maria', 'case.delivery.log', caseId);
    const log = here.app.get(LogDelivery);
    await expect(log.run(key, planned, line())).rejects.toThrow('has not started');
    expect(await log.run(key, one, line({ happened: { ...today, date: localDate('2026-11-02') } }))).toMatchObject({ problems: [{ field: 'happenedDate' }] });
    expect(await log.run(key, one, line({ byId: here.district.viewers.naomi.account }))).toMatchObject({ problems: [{ field: 'byId' }] });
    const first = idIn(await log.run(key, one, line()));
    await expect(log.run(key, other, line({ corrects: first }))).rejects.toThrow('corrected already');
    await expect(log.run(await keyFor(here, 'maria', 'case.delivery.log', await aCase(here)), one, line())).rejects.toThrow('not in this case');
  });

  it('makes an active promise loud until it comes', async () => {
    const caseId = await aCase(here);
    const item = await anItem(here, caseId);
    const plan = here.app.get(SupportPlan);
    const key = await keyFor(here, 'maria', 'case.delivery.log', caseId);
    here.clock.moveTo('2026-11-24T16:00:00.000Z');
    expect((await plan.of(key)).items[0]?.broken).toEqual([{ kind: 'never-delivered', since: '2026-11-16', days: 1 }]);
    await here.app.get(LogDelivery).run(key, item, line({ happened: { ...today, date: localDate('2026-11-24') } }));
    expect((await plan.of(key)).items[0]?.broken).toEqual([]);
    here.clock.moveTo('2026-11-16T18:00:00.000Z');
  });
});
