import { disciplines, roles } from '../../../src/kernel/disciplines.js';
import { roleWords, usualDiscipline } from '../../../src/access/rules/role-words.js';

test('every role has words of its own and a usual discipline', () => {
  expect(Object.keys(roleWords).sort()).toEqual([...roles].sort());
  expect(new Set(Object.values(roleWords)).size).toBe(roles.length);
  for (const role of roles) expect(disciplines).toContain(usualDiscipline[role]);
});

test('an officer’s seat brings the discipline for which a team asks a written purpose', () => expect(usualDiscipline.sro).toBe('law-enforcement'));
