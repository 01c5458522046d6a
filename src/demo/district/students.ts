import { studentsOf } from './student-row.js';
import { elementary } from './students-elementary.js';
import { high } from './students-high.js';
import { middle } from './students-middle.js';
import type { DemoStudent } from './types.js';

/** The permanent names by which the demo's cases speak of students. */
export type StudentKey = (typeof elementary | typeof middle | typeof high)[number]['key'];

/** Every student of the district, by school. Grades and ages are those of school year 2026-27. */
export const students: readonly DemoStudent<StudentKey>[] = [
  ...studentsOf('elementary', elementary),
  ...studentsOf('middle', middle),
  ...studentsOf('high', high),
];
