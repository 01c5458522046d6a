import { AddNextStep, CaseOverview } from '../../../src/cases/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

test('a next step belongs to the unit it is added in: recorded with it, gone with it', async () => {
  const the = await world();
  const id = await aCase(the);
  const key = await keyFor(the, 'maria', 'case.read', id);
  const step = { what: 'Ask the coach', owner: the.district.viewers.samuel.account, dueOn: localDate('2026-11-20'), source: { kind: 'unknown', id: null } };
  const add = (thenFail: boolean) => the.app.get(UnitOfWork).run(key, async (work) => {
    await the.app.get(AddNextStep).within(work, id, step);
    if (thenFail) throw new Error('the record it came from was refused');
    work.record('case.step.added');
  });
  await expect(add(true)).rejects.toThrow('was refused');
  expect(await the.app.get(CaseOverview).steps(key)).toEqual([]);
  await add(false);
  expect(await the.app.get(CaseOverview).steps(key)).toMatchObject([{ what: 'Ask the coach', state: 'open', due_on: '2026-11-20', owner: expect.stringContaining('Samuel') as string }]);
  await the.end();
});
