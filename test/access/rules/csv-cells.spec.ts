import fc from 'fast-check';
import { cellText, csvCell, csvLine } from '../../../src/access/rules/csv-cells.js';

test.each([['=1+1', "'=1+1"], ['+1', "'+1"], ['-2', "'-2"], ['@SUM(A1)', "'@SUM(A1)"], ['\t=1', '"\'\t=1"'], ['a,b', '"a,b"'], ['say "so"', '"say ""so"""'], ['two\nlines', '"two\nlines"'], ['＝1+1', "'＝1+1"], ['Núñez', 'Núñez'], ['', '']])('%j is written as %j', (text, written) => expect(csvCell(text)).toBe(written));

test('no cell begins as a formula would', () => fc.assert(fc.property(fc.string(), (text) => expect(csvCell(text).replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u))));

test('what was made safe reads as it was', () => {
  fc.assert(fc.property(fc.string().map((text) => text.trim()).filter((text) => !/^'[=+\-@\t\r\n＝＋－＠]/u.test(text)), (text) => {
    const cell = csvCell(text);
    expect(cellText(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)).toBe(text);
  }));
});

test('a line parts its cells by commas', () => expect(csvLine(['=x', 'a, b', 'c'])).toBe(`'=x,"a, b",c`));
