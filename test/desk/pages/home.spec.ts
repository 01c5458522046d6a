import { AddNextStep } from '../../../src/cases/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
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
