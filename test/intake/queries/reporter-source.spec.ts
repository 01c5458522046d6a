import { AgreeToRestriction, AskForSeal, Conflicts, RecuseColleague } from '../../../src/cases/index.js';
import { AddReportToCase, intakePaths } from '../../../src/intake/index.js';
import { EarlierRecords } from '../../../src/intake/queries/earlier-records.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, confirmed, reportKey, versionOf, type DistrictWorld } from '../a-report.js';

describe('reports and conflicts of interest', () => {
  let the: DistrictWorld;
  beforeAll(async () => {
    the = await world();
  });
  afterAll(() => the.end());

  async function reportIn(caseId: string, confidential: boolean, as: 'sofia' | 'zoe' = 'sofia'): Promise<string> {
    const { id } = await aReport(the, { as, confidential });
    await confirmed(the, id);
    await the.app.get(AddReportToCase).run(await reportKey(the, 'maria', 'report.triage', id), { version: await versionOf(the, id), reason: 'The same quarrel', caseId, readBy: '2026-11-17' as never });
    return id;
  }

  test('a colleague who reported under their own name is a possible match; a confidential reporter is none, anywhere', async () => {
    const [open, hidden] = [await aCase(the, { team: ['maria', 'sofia'] }), await aCase(the, { team: ['maria', 'sofia'] })];
    await reportIn(open, false);
    await reportIn(hidden, true);
    const found = async (id: string) => (await the.app.get(Conflicts).open(await keyFor(the, 'irene', 'case.read', id))).map(({ name, ground }) => [name, ground]);
    expect(await found(open)).toEqual([['Sofia Castellane', 'reporter']]);
    expect(await found(hidden)).toEqual([]);
    for (const as of ['maria', 'irene']) await scenario(the, { as, get: `/cases/${hidden}/conflicts`, expect: 200, hides: ['A possible conflict', 'Sofia'] });
  });

  test('whoever is recused from the case finds its reports nowhere', async () => {
    const id = await aCase(the);
    const report = await reportIn(id, false, 'sofia');
    await scenario(the, { as: 'zoe', get: intakePaths.show(report), expect: 200 });
    await the.app.get(RecuseColleague).run(await keyFor(the, 'zoe', 'case.conflict.declare', id), { account: the.district.viewers.zoe.account, ground: 'dispute', reason: 'A complaint is open', passTo: null }, 'declaration');
    await scenario(the, { as: 'zoe', get: intakePaths.show(report), expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'zoe', get: '/reports', expect: 200, hides: [report] });
  });

  test('the reports of a sealed case are as if they were not there', async () => {
    const id = await aCase(the);
    const report = await reportIn(id, false);
    const { id: later } = await aReport(the);
    await confirmed(the, later);
    const earlier = async () => (await the.app.get(EarlierRecords).about(await reportKey(the, 'maria', 'report.triage', later), ['Jordan Ellis']));
    expect((await earlier()).reports.map((one) => one.id)).toContain(report);
    const seal = await the.app.get(AskForSeal).run(await keyFor(the, 'irene', 'case.seal', id), { basis: 'court-order', orderReference: 'No. 26-114', reason: 'The court sealed the file' });
    await the.app.get(AgreeToRestriction).run(await keyFor(the, 'ingrid', 'case.restriction.decide', id), seal);
    for (const as of ['maria', 'samuel', 'irene']) {
      await scenario(the, { as, get: intakePaths.show(report), expect: 404 });
      await scenario(the, { as, get: '/reports', expect: 200, hides: [report] });
    }
    const found = await earlier();
    expect(found.reports.map((one) => one.id)).not.toContain(report);
    expect(found.cases.map((one) => one.id)).not.toContain(id);
  });
});
