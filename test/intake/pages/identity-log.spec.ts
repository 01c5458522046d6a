import { AskForIdentity, DecideIdentityRequest, intakePaths } from '../../../src/intake/index.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, reportKey, type DistrictWorld, type Filed } from '../a-report.js';

describe('the log of looks at an identity', () => {
  let the: DistrictWorld;
  let hidden: Filed;
  let other: Filed;
  beforeAll(async () => {
    the = await world();
    hidden = await aReport(the, { subject: 'Marcus Prewitt', confidential: true });
    other = await aReport(the, { subject: 'Wulandari', confidential: true });
  });
  afterAll(() => the.end());
  const log = () => intakePaths.identityLog(hidden.id);

  test.each([[null, 303], ['sofia', 404], ['zoe', 404], ['ruth', 404], ['grant', 404], ['theo', 404], ['osvaldo', 404], ['ingrid', 404], ['maria', 200], ['samuel', 200], ['irene', 200]] as const)('%s opens it and gets %i', (as, expect) =>
    scenario(the, { as, get: log(), expect, ...(expect === 200 ? { ledger: ['report.identity.log.viewed'] } : {}), hides: ['Sofia'] }));

  test('it says who looked, when and on what basis, newest first, and nothing of another report', async () => {
    await scenario(the, { as: 'maria', get: log(), expect: 200, shows: ['Nobody has looked'] });
    await scenario(the, { as: 'maria', get: intakePaths.reporter(hidden.id), expect: 200, shows: [log()] });
    await scenario(the, { as: 'irene', get: intakePaths.reporter(other.id), expect: 200 });
    const id = await the.app.get(AskForIdentity).run(await reportKey(the, 'ingrid', 'report.identity.release', hidden.id), { recipient: 'A court', ground: 'court-order', reference: '1', reason: 'The order names the report and the day.' });
    await the.app.get(DecideIdentityRequest).run(await reportKey(the, 'ruth', 'report.identity.approve', hidden.id), id, { approves: true, reason: 'The order is genuine; I called the clerk.' });
    await scenario(the, { as: 'ingrid', get: intakePaths.identityStatement(hidden.id, id), expect: 200 });
    const { text } = await scenario(the, { as: 'irene', get: log(), expect: 200, hides: ['Sofia', 'Nobody has looked'] });
    const rows = [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].slice(1).map(([, row]) => row!.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim());
    expect(rows).toEqual([
      expect.stringMatching(/Ingrid Achterberg Opened the statement .* For the district Court order$/), expect.stringMatching(/Ruth Abernethy-Vance Approved .* Intake at the school Court order$/),
      expect.stringMatching(/Ingrid Achterberg Asked .* For the district Court order$/), expect.stringMatching(/^Nov 16, 2026, .* Maria Núñez Looked at who a confidential reporter is Intake at the school$/),
    ]);
    expect(text).not.toContain('Irene Kowalczyk-Boone Looked');
  });

  test('long logs come in pages without a gap or a double', async () => {
    for (let n = 0; n < 55; n += 1) await scenario(the, { as: 'maria', get: intakePaths.reporter(other.id), expect: 200 });
    const first = await scenario(the, { as: 'samuel', get: intakePaths.identityLog(other.id), expect: 200 });
    const rows = (text: string) => [...text.matchAll(/<tr>/g)].length - 1;
    const older = /href="([^"]+before[^"]+)"/.exec(first.text)![1]!.replaceAll('&#x3D;', '=');
    const second = await scenario(the, { as: 'samuel', get: older, expect: 200 });
    expect([rows(first.text), rows(second.text)]).toEqual([50, 6]);
    await scenario(the, { as: 'samuel', get: `${intakePaths.identityLog(other.id)}?before=x`, expect: 404 });
  });
});
