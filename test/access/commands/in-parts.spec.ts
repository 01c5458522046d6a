import { InParts } from '../../../src/access/commands/in-parts.js';
import { Refusal } from '../../../src/platform/web/index.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';
import { asOperator } from '../someone.js';

let here: World;
beforeAll(async () => { here = await emptyWorld(); });
afterAll(() => here.end());

test('each part is committed for itself: a refused one counts, an idle one leaves nothing, and a failure keeps what was done', async () => {
  const before = await lastSeq(here);
  const run = (parts: string[]) => here.app.get(InParts).run(asOperator, parts, async (work, about) => {
    if (about === 'refused') throw new Refusal('No.');
    if (about === 'broken') throw new Error('a wire');
    if (about !== 'idle') work.record(`did.${about}`);
    return Promise.resolve(about);
  });
  expect(await run(['one', 'refused', 'idle', 'two'])).toEqual({ done: ['one', 'two'], left: 1 });
  await expect(run(['three', 'broken', 'four'])).rejects.toThrow('a wire');
  expect(await actsAfter(here, before)).toEqual(['did.one', 'did.two', 'did.three']);
});
