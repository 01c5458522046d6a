import { StartClock, type NeededClock } from '../../../src/cases/index.js';
import { momentOf } from '../../../src/kernel/instant.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { clocksOf } from '../clock-ground.js';

const zone = 'America/Denver';
const needed: NeededClock = {
  kind: 'return-check', about: 'day-1', participant: null, what: 'Check on day 1 after the return', owner: null, source: 'Policy of the invented demonstration district (unverified)',
  by: { within: { schoolDays: 1 }, from: momentOf(zone, localDate('2026-11-20'), '14:10'), since: 'the student came back' },
};

test('what another module needs is due in the school’s own time, explained, and runs once', async () => {
  const the = await world();
  const key = await keyFor(the, 'maria', 'case.note.add', await aCase(the));
  const start = the.app.get(StartClock);
  const [reckoned] = await start.reckonAll(key.facts, [needed]);
  expect(reckoned!.why).toBe('Due Monday, November 30, 3:30 PM: 1 school day from when the student came back (Friday, November 20, 2:10 PM). No school from Saturday, November 21 to Sunday, November 29 (Thanksgiving break, and the weekend). Source: Policy of the invented demonstration district (unverified).');
  const begun = () => the.app.get(UnitOfWork).run(key, async (work) => {
    const id = await start.within(work, key.caseId, reckoned!);
    work.record('case.note.added');
    return id;
  });
  expect(await begun()).not.toBeNull();
  expect(await begun()).toBeNull();
  expect(await clocksOf(the, key.caseId)).toMatchObject([{ kind: 'return-check', about: 'day-1', due_at: momentOf(zone, localDate('2026-11-30'), '15:30') }]);
  await the.end();
});
