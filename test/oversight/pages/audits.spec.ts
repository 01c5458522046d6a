import { createHash } from 'node:crypto';
import { GiveSeat } from '../../../src/access/index.js';
import { oversightPaths } from '../../../src/oversight/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { aCase, actingAs } from '../../support/makers.js';
import { forgetCookies, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aSample, type DistrictWorld } from '../an-audited-case.js';
import { recused, sealed } from '../kept-out.js';

describe('an auditor’s samples', () => {
  let the: DistrictWorld;
  let cases: string[];
  let sample: string;
  beforeAll(async () => {
    the = await world();
    await scenario(the, { as: 'osvaldo', get: oversightPaths.audits, expect: 200, ledger: ['audit.own.listed'], shows: ['No sample yet'] });
    cases = [await aCase(the), await aCase(the, { subject: 'john-whitlock' })];
    sample = await aSample(the);
  });
  afterAll(() => the.end());

  test.each([[null, 303], ['sofia', 404], ['samuel', 404], ['ruth', 404], ['theo', 404], ['ingrid', 404], ['irene', 404], ['maria', 404], ['osvaldo', 200]] as const)('%s opens them and gets %i', async (as, expect) => {
    for (const path of [oversightPaths.audits, oversightPaths.audit(sample), oversightPaths.file(sample)]) await scenario(the, { as, get: path, expect });
  });

  test('the list and the sample show cases by number, without purpose, names or who drew it', async () => {
    const own = { hides: ['The yearly look', 'Irene', 'Jordan', 'Whitlock', 'Maria', 'Okafor'] };
    await scenario(the, { as: 'osvaldo', get: '/', expect: 200, shows: ['/audits'] });
    await scenario(the, { as: 'osvaldo', get: oversightPaths.audits, expect: 200, shows: [oversightPaths.audit(sample), '2 of 2'], ...own });
    await scenario(the, { as: 'osvaldo', get: oversightPaths.audit(sample), expect: 200, ledger: ['audit.own.viewed'], shows: [...cases.map((id) => oversightPaths.sheet(id)), '2026-27-0001', '0 of 9', 'spring'], ...own });
  });

  test('the file is recorded with the SHA-256 of its bytes before it is sent, and holds no name', async () => {
    const { text, headers } = await scenario(the, { as: 'osvaldo', get: oversightPaths.file(sample), expect: 200, ledger: ['audit.sample.downloaded', 'case.audit.downloaded', 'case.audit.downloaded'], hides: ['Jordan', 'Whitlock', 'Maria', 'Osvaldo', 'Irene'] });
    expect(headers['content-disposition']).toBe(`attachment; filename="audit-sample-${sample.slice(0, 8)}.csv"`);
    const lines = text.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^"2026-27-0001","[^"]+","Open"/);
    expect(new Set(lines.map((line) => line.split('","').length)).size).toBe(1);
    const entry = await the.reader.one<{ body: string }>("SELECT body FROM ledger_entry WHERE act = 'audit.sample.downloaded' ORDER BY seq DESC LIMIT 1");
    expect(JSON.parse(entry!.body)).toMatchObject({ basis: 'audit', detail: { sha256: createHash('sha256').update(text).digest('hex') } });
  });

  test('another auditor’s sample, one that is over, and none at all are the same 404', async () => {
    const { account } = the.district.viewers.leonid;
    await the.app.get(GiveSeat).run(actingAs(the, 'theo'), { account, school: null, role: 'auditor', discipline: 'audit', from: '2026-01-01T00:00:00.000Z' as never, until: '2027-01-01T00:00:00.000Z' as never });
    const his = await aSample(the, { auditor: account });
    const answers = [];
    for (const id of [his, newId(), 'x']) for (const path of [oversightPaths.audit(id), oversightPaths.file(id)]) answers.push(await send(the, 'osvaldo', 'GET', path));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(404);
    await scenario(the, { as: 'leonid', get: oversightPaths.audit(sample), expect: 404 });
  });

  test('a sealed case and one the auditor is recused from leave the sample and its file', async () => {
    await recused(the, cases[0]!, 'osvaldo');
    await sealed(the, cases[1]!);
    await scenario(the, { as: 'osvaldo', get: oversightPaths.audit(sample), expect: 200, shows: ['No case to show'], hides: cases });
    const { text } = await send(the, 'osvaldo', 'GET', oversightPaths.file(sample));
    expect(text.trimEnd().split('\r\n')).toHaveLength(1);
    await sealed(the, cases[1]!, 0);
  });

  test('a sample runs until its last day is over', async () => {
    forgetCookies(the);
    the.clock.moveTo('2026-12-17T06:00:00.000Z'); // late on December 16 in Denver
    await scenario(the, { as: 'osvaldo', get: oversightPaths.sheet(cases[1]!), expect: 200 });
    the.clock.moveTo('2026-12-17T07:00:00.000Z');
    forgetCookies(the);
    await scenario(the, { as: 'osvaldo', get: oversightPaths.audit(sample), expect: 404 });
    await scenario(the, { as: 'osvaldo', get: oversightPaths.sheet(cases[1]!), expect: 404 });
    await scenario(the, { as: 'osvaldo', get: oversightPaths.audits, expect: 200, shows: ['Over since Dec 16, 2026'], hides: [oversightPaths.audit(sample)] });
  });
});
