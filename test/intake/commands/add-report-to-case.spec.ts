import { AddReportToCase } from '../../../src/intake/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { Refusal } from '../../../src/platform/web/index.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { aCase } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aReport, confirmed, reportKey, stateIn, versionOf, type DistrictWorld } from '../a-report.js';

describe('adding a report to an open case', () => {
  let the: DistrictWorld;
  let caseId: string;
  beforeAll(async () => {
    the = await world();
    caseId = await aCase(the);
  });
  afterAll(() => the.end());

  const add = async (as: 'maria' | 'grant', id: string, to = caseId) =>
    the.app.get(AddReportToCase).run(await reportKey(the, as, 'report.triage', id), { version: await versionOf(the, id), reason: 'The same quarrel', caseId: to, readBy: '2026-11-17' as never });
  const stepsFor = (id: string) => the.reader.all('SELECT owner_id, due_on, source_kind FROM next_step WHERE source_id = ?', [id]);

  test('by its manager it is simply part of the case', async () => {
    const { id } = await aReport(the);
    await confirmed(the, id);
    const before = await lastSeq(the);
    await add('maria', id);
    expect(await actsAfter(the, before)).toEqual(['report.triaged']);
    expect(await the.reader.one('SELECT state, case_id FROM report WHERE id = ?', [id])).toEqual({ state: 'in-case', case_id: caseId });
    expect(await stepsFor(id)).toEqual([]);
  });

  test('from somebody who may not see the case it goes to the manager, with a day', async () => {
    const { id } = await aReport(the, { as: 'leonid', school: 'middle' });
    await add('grant', id);
    expect(await stepsFor(id)).toEqual([{ owner_id: the.district.viewers.maria.account, due_on: '2026-11-17', source_kind: 'report' }]);
  });

  test('a case that is not there, or not open, takes none', async () => {
    const { id } = await aReport(the);
    await expect(add('maria', id, newId())).rejects.toThrow(Refusal);
    expect(await stateIn(the, id)).toBe('received');
  });
});
