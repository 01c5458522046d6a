import { parse, CsvError } from 'csv-parse/sync';

export interface CsvRows { header: string[]; rows: { line: number; cells: string[] }[] }

/** Columns as a spreadsheet puts them on the clipboard (tabs), or as it saves them (commas; semicolons in some countries). */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  return ['\t', ';', ','].find((mark) => first.includes(mark)) ?? ',';
}

/** Reads a table of cells, the first line as header. Gives a sentence instead for text that is no table. */
export function readCsv(text: string): CsvRows | string {
  try {
    const records = parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true, info: true, trim: true }) as unknown as { record: string[]; info: { lines: number } }[];
    const [head, ...rest] = records;
    return head === undefined ? 'Paste the list with its header line.' : { header: head.record, rows: rest.map(({ record, info }) => ({ line: info.lines, cells: record })) };
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    return `Line ${typeof failure.lines === 'number' ? failure.lines : '?'} cannot be read as cells. Look for a quotation mark that is opened and not closed.`;
  }
}
