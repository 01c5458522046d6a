import fc from 'fast-check';
import { asItWas, notAFormula } from '../../src/kernel/spreadsheet-cell.js';

test.each(['=1+1', '+1', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－2', '＠SUM(A1)'])('%j would be run, so an apostrophe stands before it', (text) => expect(notAFormula(text)).toBe(`'${text}`));

test.each(['', 'Núñez', '1+1', 'a=b', '’=', '北区＝'])('%j stays as it is', (text) => expect(notAFormula(text)).toBe(text));

test('what was guarded reads as it was, and guarding nothing changes nothing', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'), fc.string()).map((parts) => parts.join('')));
  fc.assert(fc.property(texts.filter((text) => !/^'[=+\-@\t\r\n＝＋－＠]/u.test(text)), (text) => {
    expect(asItWas(notAFormula(text))).toBe(text);
    expect(notAFormula(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
  }));
});
