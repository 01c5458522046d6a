/**
 * How long something may take, as a protocol or a policy states it: whole numbers, 1 or more. School days and school
 * hours run only while the school of the case is in session; calendar days and hours always run.
 */
export type Within = { schoolDays: number } | { schoolHours: number } | { calendarDays: number } | { hours: number };
