import { guardians, students } from '../../../src/demo/district/index.js';
import { send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world({ base: 'demo' }); }, 120_000);
afterAll(() => the.end());

test('no page that an IT administrator’s links lead to holds the name of a student or a guardian, or a case number', async () => {
  const names = [...students, ...guardians].flatMap(({ name }) => [name.full, ...(name.used !== null && name.used.includes(' ') ? [name.used] : [])]);
  const numbers = (await the.reader.all<{ number: string }>('SELECT number FROM case_file')).map(({ number }) => number);
  expect(names.length).toBeGreaterThan(80);
  expect(numbers.length).toBeGreaterThan(5);
  const seen = new Set(['/']);
  for (const url of seen) {
    const { status, text } = await send(the, 'theo', 'GET', url);
    expect({ url, status }).toEqual({ url, status: 200 });
    for (const word of [...names, ...numbers]) if (text.includes(word)) throw new Error(`${url} shows ${word} to an IT administrator`);
    for (const [, href] of text.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      const next = href!.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=').split('#')[0]!;
      if (next.startsWith('/') && !next.startsWith('/assets/') && seen.size < 150) seen.add(next);
    }
  }
  expect(seen.size).toBeGreaterThan(25);
  expect([...seen].filter((url) => /^\/(cases|reports\/[a-z2-7]{26})/.test(url))).toEqual([]);
}, 120_000);
