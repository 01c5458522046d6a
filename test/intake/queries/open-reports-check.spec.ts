import { OpenReportsCheck } from '../../../src/intake/queries/open-reports-check.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aReport, aTriage, confirmed } from '../a-report.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

test('a report about the same person stands in the way until it is settled; one about somebody else does not', async () => {
  const caseId = await aCase(the);
  const open = async () => the.app.get(OpenReportsCheck).whatIsOutstanding(await keyFor(the, 'maria', 'case.read', caseId));
  expect(await open()).toEqual([]);
  const other = await aReport(the, { subject: 'Jon Whitlock' });
  await confirmed(the, other.id, { subject: 'jon-whitlock' });
  const report = await aReport(the, { confidential: true, words: 'Words that stay in the report' });
  expect(await open()).toEqual([]); // nobody has confirmed yet whom it is about
  await confirmed(the, report.id);
  expect(await open()).toEqual([{ area: 'Reports', what: expect.stringMatching(/received Nov 16, 2026.*waits for triage/) as string, href: `/reports/${report.id}` }]);
  expect(JSON.stringify(await open())).not.toContain('Words that stay');
  await aTriage(the, report.id);
  expect((await open())[0]!.what).toContain('waits for its second reader');
});
