import { FirstAdministrator } from '../../../src/desk/index.js';
import { actsAfter, lastSeq, send } from '../../support/scenario.js';
import { emptyWorld, world, type World } from '../../support/world.js';

const form = { name: 'Theo Lindgren-Park', username: 'theo', password: 'juniper lantern river' };
let the: World;
let invitation: string;
beforeEach(async () => {
  the = await emptyWorld();
  invitation = (await the.app.get(FirstAdministrator).invite())!;
});
afterEach(() => the.end());

test('on an empty database the invited person makes the first administrator, once', async () => {
  expect(invitation).toMatch(/^\/setup\/[\w-]{32}$/);
  expect((await send(the, null, 'GET', invitation)).text).toContain('<h1>Make the first administrator</h1>');
  const before = await lastSeq(the);
  const made = await send(the, null, 'POST', invitation, form);
  expect([made.status, made.headers.location]).toEqual([303, '/sign-in']);
  expect(await actsAfter(the, before)).toEqual(['account.created', 'seat.given']);
  expect((await send(the, 'theo', 'GET', '/account')).text).toContain('IT administrator');

  for (const answer of [await send(the, null, 'GET', invitation), await send(the, null, 'POST', invitation, { ...form, username: 'second' })]) expect(answer.status).toBe(404);
  expect(await the.app.get(FirstAdministrator).invite()).toBeNull();
});

test.each(['/setup/x', '/setup/', `/setup/${'A'.repeat(32)}`])('%s invites nobody', async (path) => {
  expect((await send(the, null, 'GET', path)).status).toBe(404);
  expect((await send(the, null, 'POST', path, form)).status).toBe(404);
  expect(await the.reader.all('SELECT id FROM account')).toEqual([]);
});

test('a newer invitation ends the one before it', async () => {
  const newer = (await the.app.get(FirstAdministrator).invite())!;
  expect((await send(the, null, 'GET', invitation)).status).toBe(404);
  expect((await send(the, null, 'GET', newer)).status).toBe(200);
});

test.each([
  [{ ...form, name: ' ' }, 'Enter your name'], [{ ...form, username: 'a b' }, 'Choose a user name'], [{ ...form, password: 'too short' }, 'Use at least 12 characters'], [{ ...form, password: 'aaaaaaaaaaaa' }, 'harder to guess'],
])('a faulty form comes back without its password (%#)', async (typed, sentence) => {
  const answer = await send(the, null, 'POST', invitation, typed);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(sentence);
  expect(answer.text).not.toContain(`value="${typed.password}"`);
  expect(await the.reader.all('SELECT id FROM account')).toEqual([]);
});

test('where somebody can sign in nobody is invited', async () => {
  const filled = await world();
  expect(await filled.app.get(FirstAdministrator).invite()).toBeNull();
  await filled.end();
});
