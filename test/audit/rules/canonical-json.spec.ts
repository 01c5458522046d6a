import { canonicalJson, type Json } from '../../../src/audit/rules/canonical-json.js';

const bytes = (...hex: string[]) => Buffer.from(hex.join('').replaceAll(' ', ''), 'hex').toString('utf8');

describe('the vectors of RFC 8785, as far as a ledger entry may hold them', () => {
  it('writes literals and the text of 3.2.2, byte for byte as in 3.2.4', () => {
    const string = '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\\u0022/';
    expect(canonicalJson({ string, literals: [null, true, false] })).toBe(bytes(
      '7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 75 65 2c 66 61 6c 73 65 5d 2c',
      '22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30 30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d',
    ));
  });

  it.each<[string, Json, string]>([
    ['arrays.json', [56, { d: true, '10': null, '1': [] }], '[56,{"1":[],"10":null,"d":true}]'],
    ['structures.json', { '1': { f: { f: 'hi', F: 5 }, '\n': 56 } }, 'refused'],
    ['structures.json without its line-end key', { '1': { f: { f: 'hi', F: 5 } }, '10': {}, '': 'empty', a: {}, '111': [{ e: 'yes', E: 'no' }], A: {} }, '{"":"empty","1":{"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}'],
    ['unicode.json: nothing is normalized', { 'Unnormalized Unicode': 'A\u030a' }, '{"Unnormalized Unicode":"A\u030a"}'],
    ['values.json without its fractions', { string: '\u20ac$\u000f\nA\'B"\\\\"/', literals: [null, true, false] }, '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'],
  ])('%s', (_, value, text) => {
    if (text === 'refused') expect(() => canonicalJson(value)).toThrow(TypeError);
    else expect(canonicalJson(value)).toBe(text);
  });

  it.each<[number, string]>([[0, '0'], [-0, '0'], [1, '1'], [-1, '-1'], [9007199254740991, '9007199254740991'], [-9007199254740991, '-9007199254740991'], [1e15, '1000000000000000']])('appendix B: the whole number %d', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('escapes the control characters of 3.2.2.2, short where JSON has a short form, and nothing else', () => {
    const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('');
    expect(canonicalJson(controls)).toBe('"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f"');
    expect(canonicalJson('\u007f</script>\u2028 😀 דָּ')).toBe('"\u007f</script>\u2028 😀 דָּ"');
  });
});

test('keys stand in the order of their code units, numbers among them', () => {
  expect(canonicalJson({ b: 1, a: 2, B: 3, _: 4, '10': 5, '9': 6, ' ': 7, '~': 8 })).toBe('{" ":7,"10":5,"9":6,"B":3,"_":4,"a":2,"b":1,"~":8}');
});

test.each<[string, Json]>([
  ['a fraction', 0.5], ['a fraction deep inside', { a: [{ b: 1.1 }] }], ['one more than 2^53 - 1', 9007199254740992], ['its negative', -9007199254740992], ['not a number', Number.NaN], ['infinity', Infinity],
  ['half a surrogate pair', '\ud83d'], ['the other half', 'x\ude00y'], ['a pair turned round', '\ude00\ud83d'],
  ['a key outside ASCII (RFC 8785 3.2.3 sorts such keys)', { '\u20ac': 1 }], ['a key with a control character', { '\u0080': 1 }], ['an emoji as a key', { '😀': 1 }],
])('%s is refused', (_, value) => expect(() => canonicalJson(value)).toThrow(TypeError));

test('the sentence of a refusal says what is wrong', () => {
  expect(() => canonicalJson(0.1)).toThrow('only whole numbers');
  expect(() => canonicalJson('\ud800')).toThrow('lone surrogate');
  expect(() => canonicalJson({ ö: 1 })).toThrow('must be ASCII');
});
