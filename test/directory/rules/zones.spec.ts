import fc from 'fast-check';
import { isZone } from '../../../src/directory/rules/zones.js';

test.each(['America/Denver', 'America/Argentina/Buenos_Aires', 'Pacific/Honolulu'])('%s is a zone', (text) => expect(isZone(text)).toBe(true));

test.each(['', 'MST', 'Denver', '+07:00', 'America/Nowhere', 'America/Denver ', '../America/Denver'])('"%s" is none', (text) => expect(isZone(text)).toBe(false));

test('any text gets an answer', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof isZone(text) === 'boolean'));
});
