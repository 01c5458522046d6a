import { Conflicts, StateNoConflict } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

test('each member is asked once; somebody with district oversight alone is not', async () => {
  const the = await world();
  const id = await aCase(the);
  const owes = async (who: 'maria' | 'zoe' | 'irene') => the.app.get(Conflicts).owesStatement(await keyFor(the, who, 'case.read', id));
  expect(await Promise.all([owes('maria'), owes('zoe'), owes('irene')])).toEqual([true, true, false]);
  await the.app.get(StateNoConflict).run(await keyFor(the, 'maria', 'case.conflict.declare', id));
  expect(await Promise.all([owes('maria'), owes('zoe')])).toEqual([false, true]);
  await the.end();
});
