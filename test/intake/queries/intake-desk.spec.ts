import { AcknowledgeRouting, ConfirmTriage, IntakeDesk, intakePaths } from '../../../src/intake/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import { world } from '../../support/world.js';
import { aReport, aTriage, reportKey, type DistrictWorld } from '../a-report.js';

describe('what intake asks of one person', () => {
  let the: DistrictWorld;
  beforeEach(async () => { the = await world(); });
  afterEach(() => the.end());

  const waiting = async (as: CastKey) => (await the.app.get(IntakeDesk).waitingFor(the.district.viewers[as])).items.map(({ href, urgent, title }) => ({ href, urgent, title }));

  test('reports to triage, danger first; teachers and officers get none', async () => {
    const { id } = await aReport(the);
    const urgent = await aReport(the, { immediateDanger: true, subject: 'Wulandari' });
    expect(await waiting('maria')).toEqual([
      { href: intakePaths.triage(urgent.id), urgent: true, title: 'Immediate danger: triage now: Wulandari' }, { href: intakePaths.triage(id), urgent: false, title: 'Triage a report: Jordan Ellis' },
    ]);
    for (const other of ['sofia', 'dana', 'theo', 'zoe', 'grant'] as const) expect(await waiting(other)).toEqual([]);
  });

  test('a second reading for those of another discipline, late after its day; gone when it is read', async () => {
    const { id } = await aReport(the);
    const triage = await aTriage(the, id);
    const item = { href: intakePaths.secondReading(id), urgent: false, title: 'Second reading: Jordan Ellis' };
    expect(await waiting('samuel')).toEqual([item]);
    expect(await waiting('maria')).toEqual([]);
    the.clock.moveTo('2026-11-18T16:00:00.000Z');
    expect(await waiting('zoe')).toEqual([{ ...item, urgent: true }]);
    await the.app.get(ConfirmTriage).run(await reportKey(the, 'samuel', 'report.second-read', id), { triage, agrees: false, reason: 'Ask again' });
    expect(await waiting('zoe')).toEqual([]);
    expect(await waiting('maria')).toMatchObject([{ href: intakePaths.triage(id), title: 'Back from the second reader: triage again: Jordan Ellis' }]);
  });

  test('a routed concern for its receiver alone, and what somebody promised to find out', async () => {
    const routed = await aReport(the);
    await aTriage(the, routed.id, { outcome: 'routed', route: 'bullying', receiver: the.district.viewers.anjali.account, secondDueOn: '2026-11-17' as never });
    expect(await waiting('anjali')).toMatchObject([{ href: intakePaths.acknowledgement(routed.id) }]);
    expect(await waiting('dana')).toEqual([]);
    const { id: triage } = (await the.reader.one<{ id: Id }>('SELECT triage_id AS id FROM report WHERE id = ?', [routed.id]))!;
    await the.app.get(AcknowledgeRouting).run(await reportKey(the, 'anjali', 'report.routing.acknowledge', routed.id), triage);
    expect(await waiting('anjali')).toEqual([{ href: intakePaths.acknowledgement(routed.id), urgent: false, title: 'Routed to you: Jordan Ellis' }]);
    expect(await waiting('dana')).toEqual([]);
    const open = await aReport(the, { subject: 'Wulandari' });
    await aTriage(the, open.id, { outcome: 'gather', by: the.district.viewers.ruth.account, until: '2026-11-18' as never });
    expect((await waiting('ruth')).find(({ title }) => title.startsWith('Find out more'))).toMatchObject({ urgent: false, href: intakePaths.show(open.id) });
    await aTriage(the, open.id, { outcome: 'gather', by: the.district.viewers.samuel.account, until: '2026-11-18' as never });
    expect((await waiting('samuel')).find(({ title }) => title.startsWith('Find out more'))).toMatchObject({ href: intakePaths.triage(open.id) });
  });
});
