import { notAFormula } from '../../kernel/spreadsheet-cell.js';

/** A table as RFC 4180 text: CRLF between lines, every cell in quotes. What a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => cells.map(cell).join(',')).join('\r\n') + '\r\n';
}

const cell = (value: string | number): string => `"${notAFormula(String(value)).replaceAll('"', '""')}"`;
