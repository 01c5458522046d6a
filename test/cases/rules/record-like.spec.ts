import fc from 'fast-check';
import { looksLikeRecord } from '../../../src/cases/rules/record-like.js';

test.each([
  'Ran him through NCIC, one hit.', 'The deputy read me the rap sheet.', 'rap-sheet attached', 'SID# CO1234567', 'FBI No. 123456AB7', 'FBI number: 998877DD1', 'Docket No. 22-1187', 'booking number 20261187',
  'Case 2024-CR-001873 was continued', '23JV00123', 'CR-2023-1188', 'He has two priors', 'no priors', 'Her priors worry me', 'prior convictions: theft', 'Criminal history shows an assault', 'court records list three counts',
  'He was convicted of menacing', 'adjudicated for arson', 'Sentenced to 12 months', 'Arrested 2022, assault. Convicted 2023.', 'felony theft 2021; misdemeanor trespass 2022', 'Warrant # 88123', 'ＮＣＩＣ check', 'He  has\tmultiple   priors',
])('%j is asked about', (text) => expect(looksLikeRecord(text)).toBe(true));

test.each([
  '', 'Spoke with Jordan. “I was only angry.”', 'Case 2026-27-0147 is linked.', 'He plays rap at home.', 'She keeps a record of his attendance.', 'Our priority is the bus.', 'No prior reports, no prior concerns.', 'Police arrested his uncle in 2019.',
  'He said he would get arrested.', 'The officer checked: it does not matter.', 'History class moved to room 204.', 'He was charged with bringing the balls back in.', 'The FBI guide of 2018 lists stressors.', 'Sid is number 2 on the team.', 'Call (970) 555-0190, ext. 12.',
  'IEP meeting 2026-11-16, 9:15.', 'On probation in the drama club', 'The court order stands: no contact with the father.', 'Locker number A-118, parking permit no. 4471', 'Born 2011, moved here in 2024, suspended twice in 2025.', 'Room CR 204',
  '“You are dead.” Sent 2026-11-15 21:40 in the group chat.', 'His brother was in jail once and he is afraid of it.',
])('%j is not', (text) => expect(looksLikeRecord(text)).toBe(false));

test('what is asked about is asked about wherever it stands in a text', () => {
  fc.assert(fc.property(fc.lorem({ maxCount: 40 }), fc.lorem({ maxCount: 40 }), fc.constantFrom('NCIC', 'rap sheet', 'has three priors', 'docket no. 4411'), (before, after, sign) => {
    expect(looksLikeRecord(`${before}\n${sign} ${after}`)).toBe(true);
  }));
});

test('a text is never altered, and the same text has the same answer', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
    const before = `${text}`;
    expect(looksLikeRecord(text)).toBe(looksLikeRecord(text));
    expect(text).toBe(before);
  }));
});

test.each([
  ['a', 20_000], ['1', 20_000], ['CR-', 7_000], ['arrested ', 2_300], ['2019 ', 4_000], ['FBI #', 4_000], ['docket no. A-', 1_600], ['prior ', 3_500], ['\ufdfa', 20_000], ['his ', 5_000],
])('%j as often as a field holds it takes a moment', (piece, times) => {
  const began = performance.now();
  looksLikeRecord(piece.repeat(times));
  expect(performance.now() - began).toBeLessThan(500);
});
