import { AskForSeal, AskToLift, DeclineRestriction, PlaceHold, Restrictions } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

const order = { basis: 'statute', orderReference: 'Sec. 12-4', reason: 'Asked for by the family' } as const;

test('a no ends what was asked for and keeps its reason; a hold stays in force', async () => {
  const the = await world();
  const id = await aCase(the);
  const seal = await the.app.get(AskForSeal).run(await keyFor(the, 'irene', 'case.seal', id), order);
  const key = await keyFor(the, 'ingrid', 'case.restriction.decide', id);
  const decline = the.app.get(DeclineRestriction);
  await decline.run(key, seal, 'The statute does not reach this');
  await expect(decline.run(key, seal, 'The statute does not reach this')).rejects.toThrow('Nothing waits');
  const hold = await the.app.get(PlaceHold).run(await keyFor(the, 'irene', 'case.hold', id), order);
  await the.app.get(AskToLift).run(key, hold, 'Not needed any more');
  await decline.run(await keyFor(the, 'irene', 'case.restriction.decide', id), hold, 'It still is');
  expect((await the.app.get(Restrictions).of(key)).map(({ kind, state, refused_because, lift_because }) => [kind, state, refused_because, lift_because])).toEqual([
    ['hold', 'in-force', 'It still is', null], ['seal', 'refused', 'The statute does not reach this', null],
  ]);
  await the.end();
});
