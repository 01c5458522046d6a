import { FirstReads } from '../../../src/assessment/index.js';
import { WithdrawFirstRead } from '../../../src/assessment/commands/withdraw-first-read.js';
import { keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { anAskedCase, gives } from '../first-reads-case.js';

test('a withdrawn read counts as none until another is given, and is shown as withdrawn when the rest is opened', async () => {
  const here = await world();
  const id = await anAskedCase(here);
  const withdraw = async () => here.app.get(WithdrawFirstRead).run(await keyFor(here, 'maria', 'case.first-read.give', id));
  await expect(withdraw()).rejects.toThrow('no sealed read');
  await gives(here, id, 'maria', 'First thought', 'high');
  await withdraw();
  await expect(withdraw()).rejects.toThrow('no sealed read');
  expect(await gives(here, id, 'zoe', 'Mine')).toMatchObject({ opened: false });
  expect(await gives(here, id, 'maria', 'Second thought', 'low')).toEqual({ opened: true, replaced: false });
  const [round] = await here.app.get(FirstReads).rounds(await keyFor(here, 'maria', 'case.read', id));
  expect(round!.reads).toMatchObject([{ ended_as: 'withdrawn', rationale: 'First thought' }, { rationale: 'Mine' }, { ended_as: null, rationale: 'Second thought' }]);
  await here.end();
});
