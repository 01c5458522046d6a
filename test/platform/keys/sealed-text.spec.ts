import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { openSealed, SealBroken, sealText, type Secret } from '../../../src/platform/keys/index.js';

const key = (id = 'a'.repeat(16)): Secret => ({ id, bytes: randomBytes(32) });
const place = { table: 'first_read', id: 'r1', caseId: 'c1' };

test('any text comes back from the key and place that it was sealed for', () => {
  const secret = key();
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const whole = Buffer.from(text, 'utf8').toString('utf8'); // a half of a pair of signs is no text
    expect(openSealed(secret, sealText(secret, whole, place), place)).toBe(whole);
  }));
});

test('the same text is never sealed to the same bytes, and its length does not show', () => {
  const secret = key();
  const [one, other] = [sealText(secret, 'low', place), sealText(secret, 'low', place)];
  expect(one).not.toBe(other);
  expect(sealText(secret, 'imminent, and here is why at some length', place)).toHaveLength(one.length);
  expect(one).toMatch(/^1\.[0-9a-f]{16}\.[A-Za-z0-9_-]+$/);
});

test('another row, case, table or key, and any changed byte, leave it shut', () => {
  const secret = key();
  const sealed = sealText(secret, 'moderate', place);
  for (const change of [{ table: 'note' }, { id: 'r2' }, { caseId: 'c2' }]) expect(() => openSealed(secret, sealed, { ...place, ...change })).toThrow(SealBroken);
  expect(() => openSealed(key(), sealed, place)).toThrow(SealBroken);
  expect(() => openSealed(key('b'.repeat(16)), sealed, place)).toThrow('sealed under another key');
  const [form, id, body] = sealed.split('.');
  for (const at of [0, 11, 12, 40, Buffer.from(body!, 'base64url').length - 1]) {
    const bytes = Buffer.from(body!, 'base64url');
    bytes[at] = bytes[at]! ^ 1;
    expect(() => openSealed(secret, [form, id, bytes.toString('base64url')].join('.'), place)).toThrow(SealBroken);
  }
  for (const broken of ['', '1', `1.${secret.id}`, `1.${secret.id}.`, `1.${secret.id}.AAAA`]) expect(() => openSealed(secret, broken, place)).toThrow(SealBroken);
});
