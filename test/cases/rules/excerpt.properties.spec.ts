import fc from 'fast-check';
import { excerpt } from '../../../src/cases/rules/excerpt.js';

test('an excerpt is the text or its beginning, and never cuts a character in two', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
    const short = excerpt(text);
    expect([...short].length).toBeLessThanOrEqual(241);
    if ([...text].length <= 240) expect(short).toBe(text);
    else expect(text.startsWith(short.slice(0, -1))).toBe(true);
  }));
});
