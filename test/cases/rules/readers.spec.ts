import { readableClasses, rightOver } from '../../../src/cases/rules/readers.js';

test.each([
  ['write', 'write', 'write'], ['write', 'existence', 'own'], ['write', 'none', 'own'], ['read', 'read', 'read'], ['existence', 'existence', 'existence'], ['none', 'none', null],
] as const)('an own text %s, another’s %s: %s', (own, others, right) => expect(rightOver(own, others)).toBe(right));

test('nobody is listed as a reader of what is sealed or of the ledger', () => {
  expect(readableClasses).not.toContain('sealed');
  expect(readableClasses).not.toContain('system');
});
