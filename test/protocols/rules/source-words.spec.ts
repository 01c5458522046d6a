import { sourceWords } from '../../../src/protocols/index.js';

test.each([[true, 'A guide'], [false, 'A guide (unverified)']])('verified: %s', (verified, words) => expect(sourceWords({ source: 'A guide', verified })).toBe(words));
