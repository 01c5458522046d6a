import { asItWas, notAFormula } from '../../kernel/spreadsheet-cell.js';

/** One cell for a spreadsheet: never a formula, quoted where it must be. */
export function csvCell(text: string): string {
  const safe = notAFormula(text);
  return /[",;\n\r\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvLine = (cells: readonly string[]): string => cells.map(csvCell).join(',');

/** What a cell said before `csvCell` made it safe: a list that was handed back can be mended and sent again. */
export const cellText = (cell: string): string => asItWas(cell).trim();
