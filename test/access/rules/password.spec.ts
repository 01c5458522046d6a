import { mayBePassword } from '../../../src/access/rules/password.js';

test.each(['juniper lantern river', 'twelve chars', 'пароль из слов', '四つの言葉で作るパスワード', 'a'.repeat(124) + 'bcde'])('"%s" may be a password', (password) => expect(mayBePassword(password)).toEqual({ ok: true }));

test.each([
  ['', 'at least 12'], ['eleven char', 'at least 12'], ['😀'.repeat(11), 'at least 12'], ['a'.repeat(129), 'at most 128'], ['aaaaaaaaaaaa', 'harder to guess'], ['121212121212', 'harder to guess'], ['abcdabcdabcd', 'harder to guess'],
])('"%s" may not', (password, why) => expect(mayBePassword(password)).toEqual({ ok: false, why: expect.stringContaining(why) }));

test('a letter is a letter, however many bytes it takes', () => {
  expect(mayBePassword('😀😃😄😁😆😅🤣😂🙂🙃🫠😉')).toEqual({ ok: true });
});
