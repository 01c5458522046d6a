import { looksByRole } from '../../../src/oversight/rules/looks-by-role.js';

const seat = (account: string, role: 'counselor' | 'sro' | 'district-coordinator' | 'teacher', school: string | null) => ({ account, role, school });

test('looks are counted by role, most first; no account leaves the rule', () => {
  const found = looksByRole([{ account: 'a', looks: 3 }, { account: 'b', looks: 5 }, { account: 'c', looks: 1 }], [seat('a', 'counselor', 'high'), seat('b', 'counselor', 'high'), seat('c', 'sro', 'high')], 'high');
  expect(found).toEqual([{ role: 'counselor', people: 2, looks: 8 }, { role: 'sro', people: 1, looks: 1 }]);
});

test('of several seats the one at the case’s school counts, then a district-wide one; without a seat there is no role', () => {
  expect(looksByRole([{ account: 'a', looks: 1 }], [seat('a', 'teacher', 'middle'), seat('a', 'district-coordinator', null), seat('a', 'sro', 'high')], 'high')[0]!.role).toBe('sro');
  expect(looksByRole([{ account: 'a', looks: 1 }], [seat('a', 'teacher', 'middle'), seat('a', 'district-coordinator', null)], 'high')[0]!.role).toBe('district-coordinator');
  expect(looksByRole([{ account: 'x', looks: 2 }], [], 'high')).toEqual([{ role: null, people: 1, looks: 2 }]);
});
