import type { SchoolLevel } from '../../directory/index.js';

export const schoolLevels: Readonly<Record<SchoolLevel, string>> = { elementary: 'Elementary', middle: 'Middle', high: 'High', other: 'Other' };
