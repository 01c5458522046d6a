import { MakePasswordLinks } from '../../../src/access/commands/make-password-links.js';
import { SignIn } from '../../../src/access/commands/sign-in.js';
import { UsePasswordLink } from '../../../src/access/commands/use-password-link.js';
import { Sessions } from '../../../src/access/queries/sessions.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { password } from '../someone.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const signIn = (typed: string) => the.app.get(SignIn).run({ username: 'maria', password: typed }, null);
const link = async () => (await the.app.get(MakePasswordLinks).run(actingAs(the, 'theo'), [the.district.viewers.maria.account])).get(the.district.viewers.maria.account)!;

test('a link sets a password once, and ends what was signed in before', async () => {
  const { token: session } = (await signIn(password)) as { token: string };
  const token = await link();
  const before = await lastSeq(the);
  await the.app.get(UsePasswordLink).run(token, 'other words entirely new');
  expect(await actsAfter(the, before)).toEqual(['account.link.used']);
  expect((await the.app.get(Sessions).recognize(session, the.clock.now())).is).toBe('nobody');
  expect((await signIn('other words entirely new')).is).toBe('in');
  await expect(the.app.get(UsePasswordLink).run(token, 'and once more with words')).rejects.toThrow('does not work any more');
});

test('a weak password leaves the link as it was; an old link and an invented one open nothing', async () => {
  const token = await link();
  await expect(the.app.get(UsePasswordLink).run(token, 'short')).rejects.toThrow('at least 12 characters');
  await expect(the.app.get(UsePasswordLink).run('x'.repeat(43), 'other words entirely new')).rejects.toThrow('does not work any more');
  the.clock.pass(7 * 24 * 60);
  await expect(the.app.get(UsePasswordLink).run(token, 'other words entirely new')).rejects.toThrow('does not work any more');
});
