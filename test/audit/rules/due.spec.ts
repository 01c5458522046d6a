import { actsThatSeal, whyDue } from '../../../src/audit/rules/due.js';
import { actWords } from '../../../src/desk/queries/act-words.js';
import type { Instant } from '../../../src/kernel/instant.js';

const at = (time: string) => `2026-11-16T${time}:00.000Z` as Instant;
const none = { entries: 0, firstAt: null, sealed: false };

test.each([
  ['an empty ledger', null, none, '10:00', null],
  ['the first entry', null, { ...none, entries: 1, firstAt: at('10:00') }, '10:00', 'first'],
  ['256 entries', at('10:00'), { ...none, entries: 256, firstAt: at('10:00') }, '10:00', 'entries'],
  ['255 entries within a quarter of an hour', at('10:00'), { ...none, entries: 255, firstAt: at('10:00') }, '10:14', null],
  ['an entry that has waited a quarter of an hour', at('10:00'), { ...none, entries: 1, firstAt: at('10:05') }, '10:20', 'time'],
  ['an entry that has not', at('08:00'), { ...none, entries: 1, firstAt: at('10:05') }, '10:19', null],
  ['an act that is signed for at once', at('10:00'), { entries: 1, firstAt: at('10:00'), sealed: true }, '10:00', 'act'],
  ['nothing for less than a day', at('10:00'), none, '23:59', null],
  ['nothing for a day', '2026-11-15T10:00:00.000Z' as Instant, none, '10:00', 'idle'],
])('%s', (_, last, since, now, why) => expect(whyDue(last === null ? null : { at: last }, since, at(now))).toBe(why));

test('every act that is signed for at once is one that the ledger knows', () => expect(actsThatSeal.filter((act) => !(act in actWords))).toEqual([]));
