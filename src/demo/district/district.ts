import type { DemoSchool } from './types.js';

/** A district that does not exist, in a valley that does not exist. */
export const district = { name: 'Ledgewater Valley School District', zone: 'America/Denver' } as const;

export const schools: readonly DemoSchool[] = [
  { key: 'elementary', name: 'Painted Wren Elementary School', code: 'PWE', grades: ['K', '1', '2', '3', '4', '5'] },
  { key: 'middle', name: 'Cinder Fork Middle School', code: 'CFM', grades: ['6', '7', '8'] },
  { key: 'high', name: 'Ledgewater High School', code: 'LHS', grades: ['9', '10', '11', '12'] },
];
