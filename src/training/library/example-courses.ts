import type { CourseKind } from '../rules/course-kind-words.js';

/** `renews` is the name of another course of the list. */
export interface ExampleCourse { name: string; kind: CourseKind; minutes: number; monthsValid: number | null; renews: string | null }

/**
 * Examples to start from, each marked as one; what counts, and for how long, is the district's choice.
 * The basic course for school resource officers of NASRO lasts 40 hours. Basic threat assessment training is often one
 * day, and several states ask for a refresher every three years; check what yours asks for.
 */
export const exampleCourses: readonly ExampleCourse[] = [
  { name: 'NASRO 40-hour basic course', kind: 'officer', minutes: 2400, monthsValid: null, renews: null },
  { name: 'BTAM basic training', kind: 'basic', minutes: 360, monthsValid: 36, renews: null },
  { name: 'BTAM refresher', kind: 'refresher', minutes: 180, monthsValid: 36, renews: 'BTAM basic training' },
];
