import { newFormId, newToken } from '../../../src/access/store/tokens.js';
import { partsOfFormId } from '../../../src/access/rules/form-id.js';

const random = 'abcdefghijklmnopqrstuvwxy2';
const proof = 'A'.repeat(43);

test('a form id is cut into its two parts', () => {
  expect(partsOfFormId(`${random}.${proof}`)).toEqual({ random, proof });
  expect(partsOfFormId(newFormId(newToken()))).toEqual({ random: expect.stringMatching(/^[a-z2-7]{26}$/), proof: expect.stringMatching(/^[\w-]{43}$/) });
});

test.each([undefined, null, '', random, `${random}.`, `${random}.${proof}A`, `${random}.${'A'.repeat(42)}`, `${random}.${'A'.repeat(42)}=`, `${random.toUpperCase()}.${proof}`, `${random}.${proof}\n`, ` ${random}.${proof}`, [`${random}.${proof}`], 7])('%p is no form id', (text) => {
  expect(partsOfFormId(text)).toBeNull();
});
