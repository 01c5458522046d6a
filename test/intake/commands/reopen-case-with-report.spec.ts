import { CaseClosings, CaseDoor } from '../../../src/cases/index.js';
import { ReopenCaseWithReport } from '../../../src/intake/index.js';
import { Refusal } from '../../../src/platform/web/index.js';
import { aClosedCase } from '../../cases/closed-case.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, confirmed, decisionsOf, reportKey, stateIn, versionOf, type DistrictWorld } from '../a-report.js';

describe('opening a closed case again with a report', () => {
  let the: DistrictWorld;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  const reason = 'He said it again, in front of two witnesses.';
  const closedKey = (as: 'maria' | 'samuel' | 'irene', caseId: string) => the.app.get(CaseDoor).open(the.district.viewers[as], 'case.reopen', caseId);
  const reopen = async (as: 'maria' | 'irene', report: string, caseId: string) =>
    the.app.get(ReopenCaseWithReport).run(await reportKey(the, as, 'report.triage', report), await closedKey(as, caseId), { version: await versionOf(the, report), reason, readBy: '2026-11-17' as never });
  const aConfirmedReport = async (subject?: string) => {
    const { id } = await aReport(the);
    await confirmed(the, id, subject === undefined ? {} : { subject });
    return id;
  };

  test('it is one unit: the case is open, the report is in it, and both histories say so', async () => {
    const caseId = await aClosedCase(the);
    const report = await aConfirmedReport();
    const before = await lastSeq(the);
    const triage = await reopen('maria', report, caseId);
    expect(await actsAfter(the, before)).toEqual(['case.reopened', 'assessment.begun', 'report.triaged']);
    expect(await the.reader.all('SELECT act FROM ledger_entry WHERE seq > ? AND case_id = ? ORDER BY seq', [before, caseId])).toEqual([{ act: 'case.reopened' }, { act: 'assessment.begun' }, { act: 'report.triaged' }]);
    expect(await the.reader.one('SELECT state, case_id, triage_id FROM report WHERE id = ?', [report])).toEqual({ state: 'in-case', case_id: caseId, triage_id: triage });
    expect(await decisionsOf(the, report)).toMatchObject([{ outcome: 'reopen', reason }]);
    const key = await keyFor(the, 'maria', 'case.read', caseId);
    expect(key.facts.closed).toBe(false);
    expect((await the.app.get(CaseClosings).read(key)).information).toMatchObject([{ report_id: report, decision: 'reopened', reason, by: 'Maria Núñez' }]);
    expect(await the.reader.all('SELECT id FROM next_step WHERE source_id = ?', [report])).toEqual([]);
  });

  test('decided by somebody else, the manager gets a day to read it', async () => {
    const caseId = await aClosedCase(the);
    const report = await aConfirmedReport();
    await reopen('irene', report, caseId);
    expect(await the.reader.all('SELECT owner_id, due_on, source_kind FROM next_step WHERE source_id = ?', [report])).toEqual([{ owner_id: the.district.viewers.maria.account, due_on: '2026-11-17', source_kind: 'report' }]);
  });

  test('a case of another person, an open one, and one opened meanwhile take none, and nothing is kept', async () => {
    const caseId = await aClosedCase(the);
    const other = await aConfirmedReport('jon-whitlock');
    await expect(reopen('maria', other, caseId)).rejects.toThrow('another person');
    const report = await aConfirmedReport();
    await expect(reopen('maria', report, await aCase(the))).rejects.toThrow(Refusal);
    const [first, second] = [await aConfirmedReport(), await aConfirmedReport()];
    const both = await Promise.allSettled([reopen('maria', first, caseId), reopen('maria', second, caseId)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await Promise.all([first, second].map((id) => stateIn(the, id)))).sort()).toEqual(['in-case', 'received']);
    expect([await stateIn(the, other), await stateIn(the, report)]).toEqual(['received', 'received']);
    expect(await the.reader.all('SELECT id FROM new_information WHERE case_id = ?', [caseId])).toHaveLength(1);
  });

  test('a key for anything but reopening does not do', async () => {
    const caseId = await aClosedCase(the);
    const report = await aConfirmedReport();
    const key = await reportKey(the, 'maria', 'report.triage', report);
    const looking = await keyFor(the, 'maria', 'case.read', caseId);
    expect(() => the.app.get(ReopenCaseWithReport).run(key, looking, { version: 1, reason, readBy: '2026-11-17' as never })).toThrow('does not open the case again');
  });
});
