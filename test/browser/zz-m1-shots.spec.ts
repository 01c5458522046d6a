import { LogNoticeAttempt } from '../../src/management/commands/log-notice-attempt.js';
import { WithholdNotice } from '../../src/management/commands/withhold-notice.js';
import { RecordSafety } from '../../src/cases/commands/record-safety.js';
import { localDate } from '../../src/kernel/local-date.js';
import { aSafetyRecord, thatMorning } from '../cases/safety-records.js';
import { axe, openBrowser } from '../support/browser.js';
import { aCase, keyFor } from '../support/makers.js';
import { cookieOf } from '../support/scenario.js';
import { aCall, aTarget, danger, slot, when } from '../management/notice-case.js';
import { world } from '../support/world.js';

it('shots', async () => {
  const here = await world({ listening: true });
  const empty = await aCase(here);
  const caseId = await aCase(here, { subject: 'imani' });
  const key = await keyFor(here, 'maria', 'case.notice.record', caseId);
  const target = await aTarget(here, caseId, { person: 'amira' });
  await danger(here, caseId);
  const record = here.app.get(RecordSafety);
  const skey = await keyFor(here, 'maria', 'case.safety.record', caseId);
  await record.run(skey, { record: aSafetyRecord({ urgency: 'imminent' }), happened: thatMorning, measures: [{ what: 'Escort between periods 4 and 5', owner: skey.viewer.account, endsOn: localDate('2026-11-14') }] });
  const log = here.app.get(LogNoticeAttempt);
  const a = await log.run(key, { slot: slot('superintendent'), attempt: aCall({ reached: 'The superintendent’s office' }), madeBy: key.viewer.account, happened: when });
  await log.correct(key, a, { slot: slot('superintendent'), attempt: aCall({ result: 'left-message', reached: 'The superintendent’s office' }), madeBy: here.district.viewers.samuel.account, happened: when });
  await log.run(key, { slot: { key: `target.${target}`, recipient: 'target', participant: target, whom: 'Amira' }, attempt: aCall({ namesSubject: 'yes', namesBasis: 'They share a bus, 34 CFR 99.36', reached: 'Amira, with her counselor' }), madeBy: key.viewer.account, happened: when });
  const w = await here.app.get(WithholdNotice).run(key, { slot: slot('guardian-of-subject'), reasonKind: 'abuse-at-home', reason: 'The student says that being told at home would end badly.' });
  const browser = await openBrowser();
  for (const width of [1280, 390]) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const as = async (who: string) => { const cookie = await cookieOf(here, who); await context.addCookies([{ name: cookie.split('=')[0]!, value: cookie.split('=')[1]!, url: here.settings.baseUrl }]); };
    await as('maria');
    const page = await context.newPage();
    const go = async (name: string, path: string) => {
      await page.goto(here.settings.baseUrl + path);
      console.log(width, name, await axe(page), await page.evaluate('document.documentElement.scrollWidth'));
      await page.screenshot({ path: `/tmp/m1-shots/${name}-${width}.png`, fullPage: true });
    };
    await go('safety', `/cases/${caseId}/safety`);
    await go('safety-new', `/cases/${caseId}/safety/new`);
    await go('notices-empty', `/cases/${empty}/notices`);
    await go('notices', `/cases/${caseId}/notices`);
    await go('attempt-target', `/cases/${caseId}/notices/target.${target}/attempts/new`);
    await go('attempt-guardian', `/cases/${caseId}/notices/guardian-of-subject/attempts/new`);
    await go('attempt-police', `/cases/${caseId}/notices/law-enforcement/attempts/new`);
    await go('withhold', `/cases/${caseId}/notices/law-enforcement/withholdings/new`);
    await page.goto(`${here.settings.baseUrl}/cases/${caseId}/notices/target.${target}/attempts/new`);
    for (const id of ['f-method-5', 'f-result', 'f-namesSubject-2']) await page.click(`label[for=${id}]`);
    await page.click('button:has-text("Save attempt")');
    console.log(width, 'attempt-422', await axe(page));
    await page.screenshot({ path: `/tmp/m1-shots/attempt-422-${width}.png`, fullPage: true });
    await as('samuel');
    await go('decision', `/cases/${caseId}/notices/guardian-of-subject/withholdings/${w}/decisions`);
    await context.close();
  }
  await browser.close();
  await here.end();
}, 120000);
