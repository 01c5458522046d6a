import { readersToAsk, secondReader } from '../../../src/intake/rules/second-reading.js';

const triager = { account: 'maria', discipline: 'counseling' as const };

test('a colleague of another discipline confirms, in that discipline', () => {
  expect(secondReader(triager, { account: 'samuel', disciplines: ['administration'] })).toEqual({ ok: true, discipline: 'administration' });
  expect(secondReader(triager, { account: 'ana', disciplines: ['counseling', 'mental-health'] })).toEqual({ ok: true, discipline: 'mental-health' });
});

test.each([
  ['the triager, in whatever other seat', { account: 'maria', disciplines: ['administration'] as const }, 'You triaged this report yourself'],
  ['somebody of the same discipline', { account: 'naomi', disciplines: ['counseling'] as const }, 'must be of another discipline'],
  ['somebody without a seat', { account: 'x', disciplines: [] as const }, 'must be of another discipline'],
])('not %s', (_, reader, sentence) => {
  expect(secondReader(triager, reader)).toEqual({ ok: false, why: expect.stringContaining(sentence) });
});

test('the district is asked only where the school has nobody', () => {
  const irene = { account: 'irene', disciplines: ['district' as const], school: null };
  const samuel = { account: 'samuel', disciplines: ['administration' as const], school: 'high' };
  const colleague = { account: 'ana', disciplines: ['counseling' as const], school: 'high' };
  expect(readersToAsk(triager, [irene, samuel, colleague])).toEqual([samuel]);
  expect(readersToAsk(triager, [irene, colleague])).toEqual([irene]);
  expect(readersToAsk(triager, [colleague])).toEqual([]);
});
