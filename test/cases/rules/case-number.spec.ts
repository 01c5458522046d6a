import { caseNumber } from '../../../src/cases/rules/case-number.js';

test('a case number is the school year and four digits at least', () => {
  expect([caseNumber('2026-27', 1), caseNumber('2026-27', 147), caseNumber('2026-27', 12_345)]).toEqual(['2026-27-0001', '2026-27-0147', '2026-27-12345']);
});
