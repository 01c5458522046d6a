import { ClockRounds } from '../../../src/cases/index.js';
import { aCase } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { clocksOf } from '../clock-ground.js';

test('a round looks at every case that changed, however many ask for it at once', async () => {
  const the = await world();
  const cases = [await aCase(the), await aCase(the, { subject: 'jon-whitlock' })];
  const rounds = the.app.get(ClockRounds);
  expect(await Promise.all([rounds.run(), rounds.run()])).toEqual([{ cases: 2, passedOn: 0 }, { cases: 2, passedOn: 0 }]);
  for (const id of cases) expect(await clocksOf(the, id)).toHaveLength(1);
  expect(await rounds.run()).toEqual({ cases: 0, passedOn: 0 });
  await the.end();
});
