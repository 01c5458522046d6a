import { LinkCase, LinkedCases } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

test('a link shows from both sides, once', async () => {
  const the = await world();
  const [one, other] = [await aCase(the), await aCase(the, { subject: 'jon-whitlock' })];
  const keys = [await keyFor(the, 'maria', 'case.team.change', one), await keyFor(the, 'maria', 'case.team.change', other)] as const;
  await the.app.get(LinkCase).run(keys[0], keys[1], 'Both drew the plan');
  for (const [key, linked] of [[keys[0], other], [keys[1], one]] as const) expect(await the.app.get(LinkedCases).read(key)).toMatchObject([{ other: linked, reason: 'Both drew the plan', readable: true }]);
  await expect(the.app.get(LinkCase).run(keys[1], keys[0], 'Again')).rejects.toThrow('linked already');
  await expect(the.app.get(LinkCase).run(keys[0], keys[0], 'Itself')).rejects.toThrow('this very case');
  await the.end();
});
