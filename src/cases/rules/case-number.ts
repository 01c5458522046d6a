/** `2026-27-0147`: school year and running number, for display only. */
export function caseNumber(schoolYear: string, n: number): string {
  return `${schoolYear}-${String(n).padStart(4, '0')}`;
}
