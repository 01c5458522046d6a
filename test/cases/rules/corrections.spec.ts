import fc from 'fast-check';
import { newestVersion } from '../../../src/cases/rules/corrections.js';

const chain = (length: number) => Array.from({ length }, (_, at) => ({ id: `r${at}`, corrected_by: at + 1 < length ? `r${at + 1}` : null }));

test('from whichever version one begins, the last correction stands', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), fc.boolean(), (length, from, backwards) => {
    const records = backwards ? chain(length).reverse() : chain(length);
    expect(newestVersion(records, `r${from % length}`)?.id).toBe(`r${length - 1}`);
  }));
});

test('of a record that is not there nothing stands', () => expect(newestVersion(chain(3), 'another')).toBeNull());
