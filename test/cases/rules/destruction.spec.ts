import { mayDestroy } from '../../../src/cases/rules/destruction.js';

const [ana, ben] = ['a'.repeat(26), 'b'.repeat(26)];
const closed = { open: false, held: false };

test('of a closed case that nobody holds, by two people, for a reason', () => expect(mayDestroy(closed, [ana, ben], 'The time of keeping is over.')).toEqual({ ok: true }));

test.each([
  ['one person twice', closed, [ana, ana], 'Over', 'Two different people'],
  ['no reason', closed, [ana, ben], ' \n', 'Write down why'],
  ['a reason without end', closed, [ana, ben], 'x'.repeat(1001), 'has 1001 characters'],
  ['a held case', { open: false, held: true }, [ana, ben], 'Over', 'held for a court'],
  ['an open case', { open: true, held: false }, [ana, ben], 'Over', 'is open'],
] as const)('not for %s', (_, state, people, reason, why) => expect(mayDestroy(state, people, reason)).toEqual({ ok: false, why: expect.stringContaining(why) }));
