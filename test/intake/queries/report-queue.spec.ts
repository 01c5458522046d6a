import { ConfirmTriage } from '../../../src/intake/index.js';
import { ReportQueue, type QueuePlace } from '../../../src/intake/queries/report-queue.js';
import type { Id } from '../../../src/kernel/ids.js';
import { world } from '../../support/world.js';
import { aReport, aTriage, reportKey, type DistrictWorld } from '../a-report.js';

let the: DistrictWorld;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

test('what waits is listed by danger and age, what is settled from the newest on; both go on where a page ended', async () => {
  const made: Id[] = [];
  for (const immediateDanger of [false, true, false]) made.push((await aReport(the, { immediateDanger })).id);
  const listed = async (open: boolean): Promise<string[]> => {
    const ids: string[] = [];
    for (let after: QueuePlace | null = null; ;) {
      const [line] = await the.app.get(ReportQueue).page(the.district.viewers.zoe, { open, after, limit: 1 });
      if (line === undefined) return ids;
      ids.push(line.id);
      after = { danger: line.immediate_danger, at: line.entered_at, id: line.id };
    }
  };
  expect(await listed(true)).toEqual([made[1], made[0], made[2]]);
  for (const report of made) {
    const triage = await aTriage(the, report);
    await the.app.get(ConfirmTriage).run(await reportKey(the, 'zoe', 'report.second-read', report), { triage, agrees: true, reason: 'I read both statements.' });
  }
  expect(await listed(true)).toEqual([]);
  expect(await listed(false)).toEqual(made.toReversed());
});
