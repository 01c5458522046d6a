import { ConfirmTriage, intakePaths } from '../../../src/intake/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, aTriage, reportKey, type DistrictWorld, type Filed } from '../a-report.js';

describe('what a reporter sees of an own report', () => {
  let the: DistrictWorld;
  let open: Filed;
  let hidden: Filed;
  beforeAll(async () => {
    the = await world();
    open = await aReport(the, { subject: 'Wulandari' });
    hidden = await aReport(the, { subject: 'Marcus Prewitt', confidential: true });
  });
  afterAll(() => the.end());

  test('nobody who is not signed in', () => scenario(the, { as: null, get: intakePaths.receipt(open.receipt), expect: 303 }));

  test.each(['maria', 'irene', 'leonid', 'theo'] as const)('not %s, who did not send it, and for whom it might not be there at all', async (as) => {
    await scenario(the, { as, get: intakePaths.receipt(hidden.receipt), expect: 404, ledger: ['access.refused'] });
    expect((await send(the, as, 'GET', intakePaths.receipt(newId()))).text).toBe((await send(the, as, 'GET', intakePaths.receipt(hidden.receipt))).text);
  });

  test('the receipt says received, and leaves no trace whose time would tell on its reader', () =>
    scenario(the, { as: 'sofia', get: intakePaths.receipt(hidden.receipt), expect: 200, ledger: [], shows: ['Received', 'Kept confidential', 'Your report was received'] }));

  test('the list holds open and confidential ones of the reporter, and nobody else’s', async () => {
    await scenario(the, { as: 'sofia', get: intakePaths.mine, expect: 200, ledger: ['report.own.viewed'], shows: ['Wulandari', 'Marcus Prewitt', 'Sent confidentially'] });
    await scenario(the, { as: 'leonid', get: intakePaths.mine, expect: 200, shows: ['You have not sent a report'], hides: ['Wulandari'] });
  });

  test('it says that it is looked at, then that it was followed up on a day, never what was found', async () => {
    const triage = await aTriage(the, open.id);
    await scenario(the, { as: 'sofia', get: intakePaths.receipt(open.receipt), expect: 200, shows: ['Being looked at'], hides: ['nfounded', 'line from a play'] });
    await the.app.get(ConfirmTriage).run(await reportKey(the, 'samuel', 'report.second-read', open.id), { triage, agrees: true, reason: 'Agreed' });
    await scenario(the, { as: 'sofia', get: intakePaths.receipt(open.receipt), expect: 200, shows: ['Followed up on Nov 16, 2026'], hides: ['nfounded', 'line from a play', 'Samuel', 'Maria'] });
  });
});
