import { mayBeNamed } from '../../../src/access/rules/account-names.js';

test.each([['mei', 'Mei'], [' Maria.N ', 'Maria Núñez'], ['x'.repeat(100), '名'.repeat(200)]])('"%s" and "%s" may be names', (username, name) => expect(mayBeNamed({ username, name })).toEqual({ ok: true }));

test.each([
  ['', 'Mei', 'without spaces'], ['me', 'Mei', 'at least 3'], ['maria n', 'Mei', 'without spaces'], ['x'.repeat(101), 'Mei', 'at most 100'],
  ['mei', ' ', 'as colleagues know it'], ['mei', 'x'.repeat(201), 'at most 200'],
])('"%s" and "%s" may not', (username, name, why) => expect(mayBeNamed({ username, name })).toEqual({ ok: false, why: expect.stringContaining(why) }));
