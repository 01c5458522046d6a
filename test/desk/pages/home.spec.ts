import { AddNextStep, AgreeToRestriction, AskForSeal, AskToLift, ReopenCase } from '../../../src/cases/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aReferral, anItem } from '../../management/a-plan.js';
import { aClosedCase } from '../../cases/closed-case.js';
import { aCase, keyFor } from '../../support/makers.js';
import { forgetCookies, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

test('signed out it leads to the sign-in', () => scenario(the, { as: null, get: '/', expect: 303, ledger: [], location: '/sign-in?next=%2F' }));

test('where nothing waits it says what the page is for', () => scenario(the, { as: 'maria', get: '/', expect: 200, ledger: ['desk.viewed'], shows: ['<h1>My work</h1>', 'Nothing waits for you', 'No open cases', 'Report a concern'] }));

test('a teacher’s start is a report; an IT administrator’s has no case in it', async () => {
  await scenario(the, { as: 'theo', get: '/', expect: 200, shows: ['Report a concern', 'Nothing waits for you'], hides: ['Open cases', 'href="/cases"'] });
});

test('it shows the viewer’s own steps and cases, late ones marked, and nobody else’s', async () => {
  const id = await aCase(the);
  const key = await keyFor(the, 'maria', 'case.task.settle', id);
  await the.app.get(UnitOfWork).run(key, async (work) => {
    for (const [what, dueOn] of [['Call the guardian', '2026-11-13'], ['Ask the coach', '2026-11-20']] as const) {
      await the.app.get(AddNextStep).within(work, id, { what, owner: the.district.viewers.maria.account, dueOn: localDate(dueOn), source: { kind: 'case', id: null } });
    }
    work.record('case.step.added');
  });
  const page = await scenario(the, { as: 'maria', get: '/', expect: 200, ledger: ['desk.viewed'], shows: ['Call the guardian', 'Ask the coach', '1 overdue', '3 days late', 'In 4 days', '2026-27-0001'] });
  expect(page.text.indexOf('Call the guardian')).toBeLessThan(page.text.indexOf('Ask the coach'));
  await scenario(the, { as: 'zoe', get: '/', expect: 200, shows: ['2026-27-0001'], hides: ['Call the guardian'] });
  await scenario(the, { as: 'ruth', get: '/', expect: 200, hides: ['2026-27-0001', 'Call the guardian'] });
});

test('interventions and referrals stand among the owner’s next steps, in the order of their days', async () => {
  const id = await aCase(the, { subject: 'imani', team: ['maria', 'samuel', 'zoe'] });
  const owner = the.district.viewers.zoe.account;
  await anItem(the, id, { owner, what: 'Mentor <b>at</b> lunch', reviewOn: localDate('2026-12-07') });
  await aReferral(the, id, { owner, followUpOn: localDate('2026-11-18') });
  const { text } = await scenario(the, { as: 'zoe', get: '/', expect: 200, ledger: ['desk.viewed'], shows: ['Follow up the referral to Ledgewater', 'Deliver: Mentor &lt;b&gt;at&lt;/b&gt; lunch', 'Review: Mentor', 'Imani Fairweather, case', '/referrals/', '/deliveries'], hides: ['<b>at</b>'] });
  const places = ['Follow up the referral', 'Deliver: Mentor', 'Review: Mentor'].map((what) => text.indexOf(what));
  expect([...places].sort((one, other) => one - other)).toEqual(places);
  await scenario(the, { as: 'samuel', get: '/', expect: 200, hides: ['Follow up the referral', 'Mentor'] });
});

test('own cases closed in the last 30 days are one click away, then they are in the list of closed cases alone', async () => {
  const id = await aClosedCase(the);
  const shown = `<a href="/cases/${id}">`;
  await scenario(the, { as: 'maria', get: '/', expect: 200, shows: ['Recently closed', 'Last 30 days', 'closed Mon, Nov 16', shown, 'href="/cases?state=closed"'] });
  const entry = await the.reader.one<{ body: string }>("SELECT body FROM ledger_entry WHERE act = 'desk.viewed' ORDER BY seq DESC LIMIT 1");
  expect((JSON.parse(entry!.body) as { items: string[] }).items).toContain(id);
  for (const as of ['ruth', 'grant', 'theo', 'irene']) await scenario(the, { as, get: '/', expect: 200, hides: ['Recently closed'] });
  the.clock.pass(31 * 24 * 60);
  forgetCookies(the);
  await scenario(the, { as: 'maria', get: '/', expect: 200, hides: ['Recently closed', shown] });
  await the.app.get(ReopenCase).run(await keyFor(the, 'maria', 'case.reopen', id), { what: 'A new threat was heard', reason: 'It names a person', report: null });
  await scenario(the, { as: 'maria', get: '/', expect: 200, hides: ['Recently closed'], shows: [shown] });
});

test('a seal that waits for a second person waits for who may decide, never for who asked, and is gone once it is answered', async () => {
  const id = await aCase(the, { subject: 'jon-whitlock' });
  const seal = await the.app.get(AskForSeal).run(await keyFor(the, 'irene', 'case.seal', id), { basis: 'court-order', orderReference: 'Order 7', reason: 'The court ordered it' });
  const { number } = (await keyFor(the, 'maria', 'case.read', id)).facts;
  await scenario(the, { as: 'ingrid', get: '/', expect: 200, ledger: ['desk.viewed'], shows: [`Decide as second person: a seal, case ${number}`, `/cases/${id}/restrictions/${seal}`, 'asked by Irene'], hides: ['Jon Whitlock'] });
  for (const as of ['irene', 'maria', 'theo', 'samuel']) await scenario(the, { as, get: '/', expect: 200, hides: ['Decide as second person'] });
  const counsel = await keyFor(the, 'ingrid', 'case.restriction.decide', id);
  await the.app.get(AgreeToRestriction).run(counsel, seal);
  await scenario(the, { as: 'ingrid', get: '/', expect: 200, hides: ['Decide as second person'] });
  await the.app.get(AskToLift).run(counsel, seal, 'The order has ended');
  await scenario(the, { as: 'irene', get: '/', expect: 200, shows: [`the end of a seal, case ${number}`] });
  await scenario(the, { as: 'ingrid', get: '/', expect: 200, hides: ['Decide as second person'] });
});
