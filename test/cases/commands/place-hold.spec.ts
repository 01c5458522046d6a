import { PlaceHold } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

test('counsel holds a case that she cannot read, once; its team goes on working', async () => {
  const the = await world();
  const id = await aCase(the);
  const hold = { basis: 'litigation', orderReference: 'Letter of November 3', reason: 'A lawsuit is expected' } as const;
  await expect(keyFor(the, 'ingrid', 'case.read', id)).rejects.toThrow('Not Found');
  await expect(keyFor(the, 'maria', 'case.hold', id)).rejects.toThrow('Not Found');
  await the.app.get(PlaceHold).run(await keyFor(the, 'ingrid', 'case.hold', id), hold);
  await expect(the.app.get(PlaceHold).run(await keyFor(the, 'irene', 'case.hold', id), hold)).rejects.toThrow('held already');
  const key = await keyFor(the, 'maria', 'case.note.add', id);
  expect({ held: key.facts.held, readable: key.may('case.read') }).toEqual({ held: true, readable: true });
  await the.end();
});
