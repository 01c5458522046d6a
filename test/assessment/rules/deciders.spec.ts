import { decidersOf } from '../../../src/assessment/rules/deciders.js';
import { aProtocol } from '../../protocols/a-protocol.js';

test('those who decide are the participants of the stage that a determination ends; a protocol of the first format names none', () => {
  const { definition } = aProtocol('virginia-shape@1.0');
  expect(decidersOf(definition)).toBe(definition.stages.find(({ doneWhen }) => doneWhen.includes('determination'))!.participants);
  expect(decidersOf(definition)).not.toBeNull();
  expect(decidersOf(aProtocol().definition)).toBeNull();
});
