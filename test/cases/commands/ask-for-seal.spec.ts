import { AskForSeal, CaseDoor, PlaceHold } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

const order = { basis: 'court-order', orderReference: 'No. 26-114', reason: 'The court sealed the file' } as const;

test('asking changes nothing yet, is done once, and not while the case is held', async () => {
  const the = await world();
  const [id, held] = [await aCase(the), await aCase(the)];
  const ask = the.app.get(AskForSeal);
  await expect(keyFor(the, 'ingrid', 'case.seal', id)).rejects.toThrow('Not Found');
  await ask.run(await keyFor(the, 'irene', 'case.seal', id), order);
  await expect(ask.run(await keyFor(the, 'irene', 'case.seal', id), order)).rejects.toThrow('already');
  expect((await the.app.get(CaseDoor).open(the.district.viewers.maria, 'case.read', id)).facts.sealed).toBe(false);
  const key = await keyFor(the, 'irene', 'case.seal', held);
  await the.app.get(PlaceHold).run(await keyFor(the, 'irene', 'case.hold', held), order);
  await expect(ask.run(key, order)).rejects.toThrow('held for a court');
  await expect(keyFor(the, 'irene', 'case.seal', held)).rejects.toThrow('Lift the hold first');
  await the.end();
});
