import { OpenCaseFromReport } from '../../../src/intake/index.js';
import { Refusal } from '../../../src/platform/web/index.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, confirmed, decisionsOf, reportKey, stateIn, versionOf, type DistrictWorld } from '../a-report.js';

describe('opening a case from a report', () => {
  let the: DistrictWorld;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  const open = async (id: string) => {
    const { maria, samuel } = the.district.viewers;
    return the.app.get(OpenCaseFromReport).run(await reportKey(the, 'maria', 'case.open', id), {
      version: await versionOf(the, id), reason: 'Named a target and a day', manager: maria.account,
      members: [{ account: maria.account, discipline: 'counseling' }, { account: samuel.account, discipline: 'administration' }],
    });
  };

  test('case, team and decision come together or not at all', async () => {
    const { id } = await aReport(the);
    await confirmed(the, id);
    const before = await lastSeq(the);
    const caseId = await open(id);
    expect(await actsAfter(the, before)).toEqual(['case.opened', 'report.triaged']);
    expect(await the.reader.all('SELECT DISTINCT case_id FROM ledger_entry WHERE seq > ?', [before])).toEqual([{ case_id: caseId }]);
    expect(await the.reader.one('SELECT subject_id, school_id, manager_id, is_open FROM case_file WHERE id = ?', [caseId])).toEqual({
      subject_id: the.district.person('jordan-ellis'), school_id: the.district.schools.high, manager_id: the.district.viewers.maria.account, is_open: 1,
    });
    expect(await the.reader.one('SELECT state, case_id FROM report WHERE id = ?', [id])).toEqual({ state: 'in-case', case_id: caseId });
    expect(await decisionsOf(the, id)).toMatchObject([{ outcome: 'open', second_due_on: null }]);
    expect((await the.reader.one<{ followed_up_at: string | null }>('SELECT followed_up_at FROM report WHERE id = ?', [id]))!.followed_up_at).not.toBeNull();
  });

  test('a case is about one person: without a confirmed one none is opened', async () => {
    const { id } = await aReport(the);
    const cases = await the.reader.all('SELECT id FROM case_file');
    await expect(open(id)).rejects.toThrow(Refusal);
    expect(await the.reader.all('SELECT id FROM case_file')).toEqual(cases);
    expect(await stateIn(the, id)).toBe('received');
  });

  test('a report opens one case, not two', async () => {
    const { id } = await aReport(the);
    await confirmed(the, id);
    await open(id);
    await expect(open(id)).rejects.toThrow(Refusal);
  });
});
