import { assessmentActs } from '../../../src/assessment/rules/acts.js';
import { determinationActs } from '../../../src/assessment/rules/determination-acts.js';

test('the acts of a determination are acts of the module, and none gives the level away', () => {
  expect(assessmentActs).toMatchObject(determinationActs);
  for (const words of Object.values(determinationActs)) expect(words).not.toMatch(/\b(low|moderate|high|imminent)\b/i);
});
