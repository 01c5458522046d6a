import { AcknowledgeRouting, ReportChanged } from '../../../src/intake/index.js';
import { NotFoundException } from '@nestjs/common';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, aTriage, decisionsOf, reportKey, type DistrictWorld } from '../a-report.js';

describe('acknowledging a routed concern', () => {
  let the: DistrictWorld;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  const routed = async () => {
    const { id } = await aReport(the);
    return { id, triage: await aTriage(the, id, { outcome: 'routed', route: 'discipline', receiver: the.district.viewers.dana.account, secondDueOn: '2026-11-17' as never }) };
  };

  test('the receiver takes it on, at once and once', async () => {
    const { id, triage } = await routed();
    const key = await reportKey(the, 'dana', 'report.routing.acknowledge', id);
    const before = await lastSeq(the);
    await the.app.get(AcknowledgeRouting).run(key, triage);
    expect(await actsAfter(the, before)).toEqual(['report.routing.acknowledged']);
    expect((await decisionsOf(the, id))[0]!.acknowledged_at).not.toBeNull();
    await expect(the.app.get(AcknowledgeRouting).run(key, triage)).rejects.toThrow(ReportChanged);
  });

  test('nobody else gets through the door, whatever their seat', async () => {
    const { id } = await routed();
    for (const other of ['samuel', 'maria', 'anjali', 'irene', 'sofia'] as const) {
      await expect(reportKey(the, other, 'report.routing.acknowledge', id)).rejects.toThrow(NotFoundException);
    }
  });
});
