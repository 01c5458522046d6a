import { isAcknowledged, mayAcknowledge } from '../../../src/audit/rules/rollback.js';

const by = (...accounts: string[]) => accounts.map((account) => ({ account }));

test('two different people acknowledge, each once, and nobody after them', () => {
  expect([0, 1, 2, 3].map((n) => isAcknowledged({ acknowledged: Array(n).fill(0) }))).toEqual([false, false, true, true]);
  expect(mayAcknowledge([], 'irene')).toBeNull();
  expect(mayAcknowledge(by('theo'), 'irene')).toBeNull();
  expect(mayAcknowledge(by('irene'), 'irene')).toContain('Somebody else');
  expect(mayAcknowledge(by('irene', 'theo'), 'ingrid')).toContain('Two people have');
});
