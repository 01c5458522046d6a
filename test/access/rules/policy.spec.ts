import { capabilities, verbs } from '../../../src/access/rules/capabilities.js';
import { policyText } from '../../../src/access/rules/policy.js';

test('the policy holds every verb with its reaches and obligations, and the classes', () => {
  const policy = JSON.parse(policyText()) as { capabilities: Record<string, unknown>; classRights: Record<string, unknown> };
  expect(Object.keys(policy.capabilities)).toEqual([...verbs].sort());
  expect(policy.capabilities['case.close']).toEqual(JSON.parse(JSON.stringify(capabilities['case.close'])));
  expect(policy.classRights).toMatchObject({ health: { counselor: 'write' } });
});

test('its text is the same each time', () => expect(policyText()).toBe(policyText()));
