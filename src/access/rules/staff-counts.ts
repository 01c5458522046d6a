import { csvLine } from './csv-cells.js';
import type { PlannedLine } from './staff-import.js';
import { staffColumns } from './staff-list.js';

export interface StaffCounts { made: number; changed: number; alike: number; wrong: number }

/** How many lines of a list are new, changed, the same, and wrong. */
export function countsOf(plans: readonly Pick<PlannedLine, 'outcome'>[]): StaffCounts {
  const count = (outcome: PlannedLine['outcome']): number => plans.filter((plan) => plan.outcome === outcome).length;
  return { made: count('new'), changed: count('changed'), alike: count('same'), wrong: count('problem') };
}

/** The lines that could not be taken, as a list that can be mended and sent again; the last column says why. Empty where there is none. */
export function handedBack(plans: readonly PlannedLine[]): string {
  const wrong = plans.filter(({ outcome }) => outcome === 'problem');
  return wrong.length === 0 ? '' : [[...staffColumns, 'problem'], ...wrong.map(({ read, said }) => [...staffColumns.map((column) => read.cells[column]), said])].map((cells) => `${csvLine(cells)}\n`).join('');
}
