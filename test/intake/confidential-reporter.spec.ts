import { CreateAccount, GiveSeat } from '../../src/access/index.js';
import { cast, demoPassword } from '../../src/demo/district/index.js';
import { beckett } from '../../src/demo/stories/beckett.js';
import { AskForIdentity, DecideIdentityRequest, intakePaths } from '../../src/intake/index.js';
import type { Viewer } from '../../src/kernel/viewer.js';
import { PdfFile } from '../exports/pdf/file.js';
import { crawl, kindOf, readable } from '../support/followed-links.js';
import { actingAs } from '../support/makers.js';
import { cookieOf, send } from '../support/scenario.js';
import { told } from '../support/told.js';
import { world } from '../support/world.js';
import { reportKey, type DistrictWorld } from './a-report.js';

declare const engine: 'sqlite' | 'postgres';

/** How many pages of a kind are looked at: one report and one case stand behind most of them. */
const each = engine === 'sqlite' ? 4 : 2;
const reporter = { username: 'thessaly', name: 'Thessaly Vandermeer-Quoyle' };
const everybody = Object.values(cast).map(({ username }) => username);

/** A confidential report, from its receipt to the closed case that it led to: who reported stands nowhere but where the law and intake read it. */
describe('a confidential reporter', () => {
  let the: DistrictWorld;
  let marks: string[];
  let report: string;
  let caseId: string;
  let request: string;
  const before = new Map<string, Set<string>>();
  const logged: string[] = [];

  const shows = (text: string) => {
    const words = readable(text);
    return marks.some((mark) => words.includes(mark));
  };

  beforeAll(async () => {
    the = await world();
    for (const stream of [process.stderr, process.stdout]) { // what the product prints while the whole story runs
      const write = stream.write.bind(stream);
      Object.assign(stream, { write: (...said: Parameters<typeof write>) => { logged.push(String(said[0])); return write(...said); } });
    }
    const account = await the.app.get(CreateAccount).run(actingAs(the, 'theo'), { ...reporter, password: demoPassword, person: null });
    await the.app.get(GiveSeat).run(actingAs(the, 'theo'), { account, school: the.district.schools.elementary, role: 'teacher', discipline: 'instruction', from: '2026-01-01T00:00:00.000Z' as never, until: null });
    marks = ['Thessaly', 'Vandermeer', 'Quoyle', reporter.username, account];
    for (const who of everybody) before.set(who, new Set((await crawl(the, who, { each })).filter(({ text }) => shows(text)).map(({ path }) => kindOf(path))));

    const viewer: Viewer = { account, active: true, person: null, name: reporter.name, submission: null, seats: [{ id: 'x', role: 'teacher', discipline: 'instruction', school: the.district.schools.elementary, covers: null }] };
    await told(the, [beckett], viewer, true);
    const row = await the.reader.one<{ id: string; case_id: string }>('SELECT id, case_id FROM report');
    [report, caseId] = [row!.id, row!.case_id];
    request = await the.app.get(AskForIdentity).run(await reportKey(the, 'irene', 'report.identity.release', report), { recipient: 'A court', ground: 'court-order', reference: 'No. 7', reason: 'The order names the report and the day.' });
    await the.app.get(DecideIdentityRequest).run(await reportKey(the, 'ingrid', 'report.identity.approve', report), request, { approves: true, reason: 'The order is genuine; I called the clerk.' });
  }, 120_000);
  afterAll(async () => {
    for (const stream of [process.stderr, process.stdout]) delete (stream as { write?: unknown }).write; // the stream's own again
    await the.end();
  });

  test('stands on no page of anybody, in no address and no header, but where intake and the law read it', async () => {
    const found: string[] = [];
    let pages = 0;
    for (const who of everybody) {
      const also = [`/cases/${caseId}`, `/cases/${caseId}/history`, `/cases/${caseId}/reports`, '/cases?state=all', intakePaths.show(report), intakePaths.reporter(report), intakePaths.identityLog(report), intakePaths.identityStatement(report, request), intakePaths.settled];
      for (const { path, text, headers } of await crawl(the, who, { also, each })) {
        pages += 1;
        const known = before.get(who)!.has(kindOf(path)); // lists of staff, which showed the name before anybody reported
        if (shows(JSON.stringify(headers)) || (!known && shows(text))) found.push(`${who} ${kindOf(path)}`);
      }
    }
    expect(found.sort()).toEqual([
      'grant /reports/:id/reporter', 'irene /reports/:id/identity-requests/:id/statement', 'irene /reports/:id/reporter', 'thandiwe /reports/:id/reporter',
    ]);
    expect(pages).toBeGreaterThan(300);
  }, 170_000);

  test('nor in the summary, its PDF file, and the file’s name', async () => {
    const ruthless = { kind: 'official', official: `${the.district.viewers.irene.account} district-coordinator`, purpose: 'The district reads closed cases of the month.', basis: 'oversight' };
    const { headers } = await send(the, 'grant', 'POST', `/cases/${caseId}/summaries`, ruthless);
    const page = await send(the, 'grant', 'GET', String(headers.location));
    expect([page.status, page.text.includes('Confidential reporter'), shows(page.text)]).toEqual([200, true, false]);
    const answer = await the.app.getHttpAdapter().getInstance().inject({ method: 'GET', url: `${String(headers.location)}/file`, headers: { cookie: await cookieOf(the, 'grant') } });
    const words = new PdfFile(answer.rawPayload).drawn.map(({ text }) => text).join('');
    expect(words).toContain('Confidential reporter');
    expect([shows(words), shows(JSON.stringify(answer.headers)), shows(answer.rawPayload.toString('latin1'))]).toEqual([false, false, false]);
  }, 60_000);

  test('nor in the ledger, its images but one, the events, and what the product prints', async () => {
    const entries = await the.reader.all<{ body: string }>('SELECT body FROM ledger_entry WHERE case_id = ? OR body LIKE ?', [caseId, `%${report}%`]);
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(({ body }) => shows(body))).toEqual([]);
    const images = await the.reader.all<{ table_name: string; image: string }>('SELECT table_name, image FROM ledger_image');
    expect(new Set(images.filter(({ image }) => shows(image)).map(({ table_name }) => table_name))).toEqual(new Set(['account', 'seat', 'reporter_identity']));
    expect((await the.reader.all<object>('SELECT * FROM event')).filter((event) => shows(JSON.stringify(event)))).toEqual([]);
    expect(logged.filter(shows)).toEqual([]);
  });

  test('the marks are found where they do stand', async () => {
    const { text } = await send(the, 'irene', 'GET', intakePaths.reporter(report));
    expect(shows(text)).toBe(true);
    expect(shows((await send(the, 'thessaly', 'GET', '/')).text)).toBe(true);
  });
});
