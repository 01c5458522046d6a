import { nextTaker, takersFor } from '../../../src/intake/rules/duties.js';

const duty = { school_id: 'high', excluded: new Set(['uncle']) };
const taker = (account: string, role: 'chair' | 'counselor' | 'district-coordinator' | 'teacher', school: string | null) => ({ account, role, school });
const reach = { chair: 'school', counselor: 'school', 'district-coordinator': 'district' };

test('whoever holds the verb at the school of the report or for the district may have it, once; nobody who must not see the report', () => {
  const all = [taker('a', 'chair', 'high'), taker('a', 'counselor', 'high'), taker('b', 'counselor', 'middle'), taker('c', 'district-coordinator', null), taker('d', 'district-coordinator', 'high'), taker('e', 'teacher', 'high'), taker('uncle', 'chair', 'high')];
  expect(takersFor(duty, all, reach).map(({ account }) => account)).toEqual(['a', 'c']);
});

test('without a name it goes to the triager, else to the first who may, else to nobody', () => {
  const able = [taker('a', 'chair', 'high'), taker('b', 'counselor', 'high')];
  expect([nextTaker(able, 'b'), nextTaker(able, 'x'), nextTaker([], 'b')]).toEqual(['b', 'a', null]);
});
