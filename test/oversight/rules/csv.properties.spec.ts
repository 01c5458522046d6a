import fc from 'fast-check';
import { csvText } from '../../../src/oversight/rules/csv.js';

/** Reads RFC 4180 as a spreadsheet would. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  for (let at = 0, row: string[] = []; at < text.length;) {
    const [, inside = ''] = /"((?:[^"]|"")*)"/y[Symbol.match](text.slice(at)) ?? [];
    row.push(inside.replaceAll('""', '"'));
    at += inside.length + 2;
    if (text[at] === ',') at += 1;
    else { rows.push(row); row = []; at += 2; }
  }
  return rows;
}

const cells = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', '+1', '-2', '@SUM(A1)', '\t=1', '"quoted"', 'a,b', 'line\nbreak', '', '＝1'), fc.nat());

test('what is written is read again; an apostrophe stands before what a spreadsheet would run', () => {
  fc.assert(fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
    const found = read(csvText(rows));
    expect(found).toHaveLength(rows.length);
    rows.forEach((row, y) => row.forEach((cell, x) => {
      const text = String(cell);
      expect(found[y]![x]).toBe(/^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text);
    }));
    expect(found.flat().some((cell) => /^[=+\-@\t\r\n]/.test(cell))).toBe(false);
  }));
});

test('lines end as RFC 4180 says', () => {
  expect(csvText([['a', 1], ['=b', '"']])).toBe('"a","1"\r\n"\'=b",""""\r\n');
});
