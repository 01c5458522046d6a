import { isId, newId } from '../../src/kernel/ids.js';

const realSource = crypto.getRandomValues.bind(crypto);
afterEach(() => { crypto.getRandomValues = realSource; });

/** The id that is made when the random source gives these sixteen bytes. */
function idOf(bytes: readonly number[]): string {
  crypto.getRandomValues = ((into: Uint8Array) => { into.set(bytes); return into; }) as typeof crypto.getRandomValues;
  return newId();
}

test('ten thousand ids are ten thousand different ones, each in the shape of an id', () => {
  const ids = Array.from({ length: 10_000 }, newId);
  expect(new Set(ids).size).toBe(10_000);
  expect(ids.filter((id) => !/^[a-z2-7]{26}$/.test(id))).toEqual([]);
  expect(ids.filter((id) => !isId(id))).toEqual([]);
});

test.each([
  ['sixteen zero bytes', Array<number>(16).fill(0), 'a'.repeat(26)],
  ['sixteen bytes of ones', Array<number>(16).fill(255), `${'7'.repeat(25)}4`],
  ['text, as base32(1) of coreutils gives it', [...Buffer.from('foobarfoobarfoob')], 'mzxw6ytbojtg633cmfzgm33pmi'],
  ['one bit at the end', [...Array<number>(15).fill(0), 1], `${'a'.repeat(25)}e`],
])('%s', (_, bytes, id) => expect(idOf(bytes)).toBe(id));

test.each([
  ['one letter short', 'a'.repeat(25)], ['one letter more', 'a'.repeat(27)], ['an upper-case letter', `A${'a'.repeat(25)}`], ['a digit that base32 lacks', `1${'a'.repeat(25)}`],
  ['a line end behind it', `${'a'.repeat(26)}\n`], ['nothing', ''], ['no text', undefined], ['null', null], ['a number', 7], ['a list of one', ['a'.repeat(26)]],
])('%s is not an id', (_, text) => expect(isId(text)).toBe(false));
