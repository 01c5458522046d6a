import { AddNextStep, CaseOverview, SettleNextStep } from '../../../src/cases/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { Stale } from '../../../src/kernel/stale.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

test('of two who settle a step at once, one does and the other is told that it changed', async () => {
  const the = await world();
  const id = await aCase(the);
  const key = await keyFor(the, 'maria', 'case.task.settle', id);
  const step = await the.app.get(UnitOfWork).run(key, async (work) => {
    const made = await the.app.get(AddNextStep).within(work, id, { what: 'Call', owner: the.district.viewers.zoe.account, dueOn: localDate('2026-11-20'), source: { kind: 'unknown', id: null } });
    work.record('case.step.added');
    return made;
  });
  const settle = (outcome: string) => the.app.get(SettleNextStep).run(key, { id: step, version: 1, state: 'done', outcome });
  const both = await Promise.allSettled([settle('First'), settle('Second')]);
  expect(both[0]).toMatchObject({ status: 'fulfilled' });
  expect(both[1]).toMatchObject({ status: 'rejected', reason: expect.any(Stale) as unknown });
  expect(await the.app.get(CaseOverview).step(key, step)).toMatchObject({ outcome: 'First', version: 2 });
  await the.end();
});
