import { AddReportToCase, IntakePanel, intakePaths } from '../../../src/intake/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, confirmed, reportKey, versionOf, type DistrictWorld } from '../a-report.js';

describe('the reports of a case', () => {
  let the: DistrictWorld;
  let caseId: string;
  beforeAll(async () => {
    the = await world();
    caseId = await aCase(the);
    await scenario(the, { as: 'zoe', get: intakePaths.ofCase(caseId), expect: 200, ledger: ['case.reports.viewed'], shows: ['No reports'] });
    const { id } = await aReport(the, { confidential: true });
    await confirmed(the, id);
    await the.app.get(AddReportToCase).run(await reportKey(the, 'maria', 'report.triage', id), { version: await versionOf(the, id), reason: 'The same quarrel', caseId, readBy: '2026-11-17' as never });
  });
  afterAll(() => the.end());

  test.each([[null, 303, []], ['sofia', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['grant', 404, ['access.refused']], ['zoe', 200, ['case.reports.viewed']], ['irene', 200, ['case.reports.viewed']]] as const)(
    '%s asks for them and gets %i', (as, expect, ledger) => scenario(the, { as, get: intakePaths.ofCase(caseId), expect, ledger: [...ledger] }));

  test('the team reads the words, and a confidential reporter has no name', () =>
    scenario(the, { as: 'zoe', get: intakePaths.ofCase(caseId), expect: 200, shows: ['“I will make them all sorry.”', 'Confidential reporter'], hides: ['Sofia', the.district.viewers.sofia.account] }));

  test('the case file gets report and triage for its timeline and its path, without the reporter’s account', async () => {
    const panel = await the.app.get(IntakePanel).read(await keyFor(the, 'zoe', 'case.read', caseId));
    expect(panel.timeline.map(({ kind, what }) => [kind, what])).toEqual([['report', 'Concern reported'], ['decision', 'Triage: add to an open case']]);
    expect(panel.standings).toEqual([{ stage: 'report', done: true, note: 'Mon, Nov 16' }, { stage: 'triage', done: true, note: 'Mon, Nov 16' }]);
    expect(JSON.stringify(panel)).not.toContain(the.district.viewers.sofia.account);
  });

  test('an outsider cannot take a report’s address for the case’s', async () => scenario(the, { as: 'grant', get: `${intakePaths.ofCase('x')}`, expect: 404 }));
});
