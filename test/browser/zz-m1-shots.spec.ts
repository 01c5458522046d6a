import { AddSafetyMeasure } from '../../src/cases/commands/add-safety-measure.js';
import { RecordSafety } from '../../src/cases/commands/record-safety.js';
import { localDate } from '../../src/kernel/local-date.js';
import { aSafetyRecord, thatMorning } from '../cases/safety-records.js';
import { axe, openBrowser } from '../support/browser.js';
import { aCase, keyFor } from '../support/makers.js';
import { cookieOf, send } from '../support/scenario.js';
import { world } from '../support/world.js';

it('shots', async () => {
  const here = await world({ listening: true });
  const empty = await aCase(here);
  const caseId = await aCase(here);
  const key = await keyFor(here, 'maria', 'case.safety.record', caseId);
  const record = here.app.get(RecordSafety);
  const first = await record.run(key, { record: aSafetyRecord({ urgency: 'imminent', search: 'yes', searchedBy: 'Samuel Okafor', searchGround: 'A classmate saw something metal in the front pocket.' }), happened: thatMorning, measures: [{ what: 'Escort between periods 4 and 5', owner: key.viewer.account, endsOn: localDate('2026-11-14') }, { what: 'Separate lunch period', owner: here.district.viewers.samuel.account, endsOn: localDate('2026-11-25') }] });
  await record.correct(key, first, { record: aSafetyRecord({ urgency: 'imminent', release: 'guardian', releasedTo: 'Their grandmother, Rosa Ellis', releasedOn: '2026-11-13', releasedAt: '11:20' }), happened: thatMorning });
  const m = await here.app.get(AddSafetyMeasure).run(key, { what: 'Morning check-in', owner: key.viewer.account, endsOn: localDate('2026-11-20') });
  const cookie = await cookieOf(here, 'maria');
  const browser = await openBrowser();
  for (const width of [1280, 390]) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    await context.addCookies([{ name: cookie.split('=')[0]!, value: cookie.split('=')[1]!, url: here.settings.baseUrl }]);
    const page = await context.newPage();
    const go = async (name: string, path: string) => {
      await page.goto(here.settings.baseUrl + path);
      console.log(width, name, await axe(page), await page.evaluate('document.documentElement.scrollWidth'));
      await page.screenshot({ path: `/tmp/m1-shots/${name}-${width}.png`, fullPage: true });
    };
    await go('safety-empty', `/cases/${empty}/safety`);
    await go('safety', `/cases/${caseId}/safety`);
    await go('safety-new', `/cases/${caseId}/safety/new`);
    await go('measure-new', `/cases/${caseId}/safety/measures/new`);
    await go('measure-end', `/cases/${caseId}/safety/measures/${m}/endings`);
    await page.goto(`${here.settings.baseUrl}/cases/${empty}/safety/new`);
    for (const id of ['f-urgency', 'f-release-2', 'f-search-2']) await page.click(`label[for=${id}]`);
    await page.fill('#f-measure1What', 'Escort');
    await page.click('button:has-text("Save safety record")');
    console.log(width, '422', await axe(page));
    await page.screenshot({ path: `/tmp/m1-shots/safety-422-${width}.png`, fullPage: true });
    await context.close();
  }
  await browser.close();
  void send;
  await here.end();
}, 120000);
