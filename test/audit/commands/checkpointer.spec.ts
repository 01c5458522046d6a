import { readFileSync, renameSync } from 'node:fs';
import { Checkpoints } from '../../../src/audit/index.js';
import { notesIn } from '../../../src/audit/rules/anchors.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { asOperator } from '../../platform/database/ground.js';
import { signedWorld, type SignedWorld } from '../a-signed-ledger.js';

let the: SignedWorld;
beforeEach(async () => { the = await signedWorld(); });
afterEach(() => the.end());

const all = () => the.app.get(Checkpoints).from(1, 100);
const sizes = async () => (await all()).map(({ size, reason }) => [size, reason]);
const anchored = () => notesIn(readFileSync(the.settings.anchor!, 'utf8'));

test('one is signed after 256 entries, after a quarter of an hour with activity, after a day without, and at certain acts; never otherwise', async () => {
  const [[size]] = await sizes() as [[number]];
  expect(await the.checkpointer.round()).toBeNull();
  await the.look(255);
  expect(await the.checkpointer.round()).toBeNull();
  await the.look(1);
  await the.checkpointer.round();
  await the.look(2);
  the.clock.pass(14);
  expect(await the.checkpointer.round()).toBeNull();
  the.clock.pass(2);
  await the.checkpointer.round();
  the.clock.pass(60 * 23);
  expect(await the.checkpointer.round()).toBeNull();
  the.clock.pass(61);
  await the.checkpointer.round();
  await the.app.get(UnitOfWork).run(asOperator, async (work) => work.record('case.closed'));
  await the.checkpointer.round();
  expect((await sizes()).slice(1)).toEqual([[size + 256, 'entries'], [size + 258, 'time'], [size + 258, 'idle'], [size + 259, 'act']]);
  expect(anchored()).toEqual((await all()).map(({ note }) => note));
});

test('without its key nothing is signed, and that is said once', async () => {
  const [from, to] = [the.settings.keys, `${the.settings.keys}.elsewhere`];
  renameSync(from, to);
  await the.look(300);
  await expect(the.checkpointer.round()).rejects.toThrow('not in the key folder');
  renameSync(to, from);
  expect(await the.checkpointer.round()).not.toBeNull();
});
