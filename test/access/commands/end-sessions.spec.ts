import { EndSessions, handleOf } from '../../../src/access/commands/end-sessions.js';
import { SignIn } from '../../../src/access/commands/sign-in.js';
import { Sessions } from '../../../src/access/queries/sessions.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { password } from '../someone.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const signIn = async () => ((await the.app.get(SignIn).run({ username: 'maria', password }, null)) as { token: string }).token;
const known = async (token: string) => (await the.app.get(Sessions).recognize(token, the.clock.now())).is === 'known';

test('one session ends and another goes on; then all end', async () => {
  const [one, other] = [await signIn(), await signIn()];
  const maria = the.district.viewers.maria.account;
  const { digestOf } = await import('../../../src/access/store/tokens.js');
  const before = await lastSeq(the);
  expect(await the.app.get(EndSessions).run(actingAs(the, 'theo'), maria, handleOf(digestOf(one)))).toBe(1);
  expect([await known(one), await known(other)]).toEqual([false, true]);
  const third = await signIn();
  expect(await the.app.get(EndSessions).run(actingAs(the, 'theo'), maria, null)).toBe(2);
  expect([await known(other), await known(third)]).toEqual([false, false]);
  expect(await actsAfter(the, before)).toEqual(['account.sessions.ended', 'session.began', 'account.sessions.ended']);
});

test('a session that is not there, or somebody else’s, is refused', async () => {
  const token = await signIn();
  const { digestOf } = await import('../../../src/access/store/tokens.js');
  await expect(the.app.get(EndSessions).run(actingAs(the, 'theo'), the.district.viewers.zoe.account, handleOf(digestOf(token)))).rejects.toThrow('ended already');
  expect(await known(token)).toBe(true);
});
