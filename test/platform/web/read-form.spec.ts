import { BadRequestException } from '@nestjs/common';
import fc from 'fast-check';
import { readForm } from '../../../src/platform/web/read-form.js';

const read = (text: string) => ({ ...readForm(Buffer.from(text)) });

test('every name holds a list, in the order in which it came', () => {
  expect(read('a=1&b=2&a=3')).toEqual({ a: ['1', '3'], b: ['2'] });
  expect(read('a+b=c+d&e=%2B%26%3D')).toEqual({ 'a b': ['c d'], e: ['+&='] });
  expect(read('a=b=c&empty=&bare&&')).toEqual({ a: ['b=c'], empty: [''], bare: [''] });
  expect(read('')).toEqual({});
});

test('a name that objects have by nature is a name like any other', () => {
  const form = readForm(Buffer.from('__proto__=x&constructor=y&toString=z'));
  expect(Object.keys(form)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test.each([['%zz'], ['a=%'], ['a=%4'], ['%ff=x'], ['a=%c0%80'], ['a=%ed%a0%80']])('%s is refused', (text) => expect(() => read(text)).toThrow(BadRequestException));

test('bytes that are not UTF-8 and more than a thousand fields are refused', () => {
  expect(() => readForm(Buffer.from([0x61, 0x3d, 0xff]))).toThrow(BadRequestException);
  expect(() => read('a=1&'.repeat(1001))).toThrow(BadRequestException);
  expect(read('a=1&'.repeat(1000)).a).toHaveLength(1000);
});

test('what a browser writes is read as it was typed', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), { maxLength: 20 }), (pairs) => {
    const form = readForm(Buffer.from(new URLSearchParams(pairs).toString()));
    for (const [name] of pairs) expect(form[name]).toEqual(pairs.filter(([other]) => other === name).map(([, value]) => value));
  }));
});
