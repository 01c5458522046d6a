import { castTable } from '../../src/demo/cast-table.js';
import { cast, demoPassword } from '../../src/demo/district/index.js';

test('shows every sign-in with its person and the password, no line too wide for a terminal', () => {
  const lines = castTable().split('\n');
  for (const { username, name } of Object.values(cast)) expect(lines.some((line) => line.includes(`  ${username} `) && line.includes((name.used ?? name.full)))).toBe(true);
  expect(lines.at(-1)).toContain(demoPassword);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
});
