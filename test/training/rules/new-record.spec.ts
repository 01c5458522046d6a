import { localDate } from '../../../src/kernel/local-date.js';
import { dateProblems, lastDay } from '../../../src/training/rules/new-record.js';

const today = localDate('2026-11-16');
const fields = (completed: string, expires: string | null, months: number | null = 36) => dateProblems({ completedOn: localDate(completed), expiresOn: expires === null ? null : localDate(expires) }, months, today).map(({ field }) => field);

test.each<[string, string | null, number | null, string[]]>([
  ['2026-11-16', null, 36, []], ['2026-11-17', null, 36, ['completedOn']], ['2026-11-01', '2026-11-01', 36, ['expiresOn']], ['2026-11-01', '2026-11-02', 36, []],
  ['2026-11-01', '2029-11-01', 36, []], ['2026-11-01', '2029-11-02', 36, ['expiresOn']], ['2026-11-01', '2040-01-01', null, []],
])('completed %s, last day %s, %p months: %p', (completed, expires, months, wrong) => expect(fields(completed, expires, months)).toEqual(wrong));

test('the certificate’s own end is kept, else that of the course', () => {
  const completedOn = localDate('2024-02-29');
  expect(lastDay({ completedOn, expiresOn: localDate('2025-01-01') }, 36)).toBe('2025-01-01');
  expect(lastDay({ completedOn, expiresOn: null }, 36)).toBe('2027-02-28');
  expect(lastDay({ completedOn, expiresOn: null }, null)).toBeNull();
});
