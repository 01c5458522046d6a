import fc from 'fast-check';
import { brokenWords, excerpt } from '../../../src/management/rules/plan-words.js';

test('a broken promise is said with its days', () => {
  expect(brokenWords({ kind: 'never-delivered', days: 1 })).toBe('promised and never delivered, 1 day late');
  expect(brokenWords({ kind: 'delivery-late', days: 12 })).toBe('next delivery 12 days late');
});

test('an excerpt is the text or its beginning, and never cuts a character in two', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
    const short = excerpt(text);
    expect([...short].length).toBeLessThanOrEqual(240);
    if ([...text].length <= 240) expect(short).toBe(text);
    else expect(text.startsWith(short.slice(0, -1))).toBe(true);
  }));
});
