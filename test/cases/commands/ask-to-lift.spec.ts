import { AskToLift, PlaceHold, Restrictions } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

test('an end that is asked for leaves the hold in force, and is asked for once', async () => {
  const the = await world();
  const id = await aCase(the);
  const hold = await the.app.get(PlaceHold).run(await keyFor(the, 'irene', 'case.hold', id), { basis: 'investigation', orderReference: 'Request 7', reason: 'The county asked for it' });
  const key = await keyFor(the, 'irene', 'case.restriction.decide', id);
  await the.app.get(AskToLift).run(key, hold, 'The county is done');
  await expect(the.app.get(AskToLift).run(key, hold, 'The county is done')).rejects.toThrow('asked for already');
  expect(await the.app.get(Restrictions).of(key)).toMatchObject([{ state: 'lifting', lift_because: 'The county is done', begun_by: 'Irene Kowalczyk-Boone' }]);
  expect((await keyFor(the, 'maria', 'case.read', id)).facts.held).toBe(true);
  await the.end();
});
