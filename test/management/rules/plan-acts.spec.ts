import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { managementActs } from '../../../src/management/rules/acts.js';
import { planActs } from '../../../src/management/rules/plan-acts.js';

const module = join(import.meta.dirname, '../../../src/management');
const texts = ['commands', 'pages'].flatMap((room) => readdirSync(join(module, room)).map((file) => readFileSync(join(module, room, file), 'utf8'))).join('\n');

test('the acts of plan, referrals and reviews are acts of the module, each written somewhere', () => {
  expect(managementActs).toMatchObject(planActs);
  expect(Object.keys(planActs).filter((act) => !texts.includes(`'${act}'`))).toEqual([]);
});

test('none of their words names a state or a text that a person typed', () => {
  for (const words of Object.values(planActs)) expect(words).toMatch(/^[a-z][a-z ,]+$/);
});
