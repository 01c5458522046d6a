import { roles } from '../../../src/kernel/disciplines.js';
import { roleWords } from '../../../src/desk/rules/role-words.js';

test('every role has words of its own', () => {
  expect(Object.keys(roleWords).sort()).toEqual([...roles].sort());
  expect(new Set(Object.values(roleWords)).size).toBe(roles.length);
});
