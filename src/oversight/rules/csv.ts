/** A table as RFC 4180 text: CRLF between lines, every cell in quotes. What a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => cells.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: string | number): string {
  const text = String(value);
  return `"${(/^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
