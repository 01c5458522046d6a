import fc from 'fast-check';
import { absoluteHours, idleMinutes, sessionState } from '../../../src/access/rules/session-time.js';
import { instant, later } from '../../../src/kernel/instant.js';

const began = instant(Date.parse('2026-11-16T14:00:00.000Z'));
const minutes = (n: number) => later(began, n * 60_000);

test.each([
  ['just begun', 0, 0, 'live'], ['used a moment before it is idle', 10, 10 + idleMinutes - 0.001, 'live'], ['idle', 10, 10 + idleMinutes, 'expired'],
  ['used to the last minute', absoluteHours * 60 - 1, absoluteHours * 60 - 0.001, 'live'], ['too old, however much it is used', absoluteHours * 60 - 1, absoluteHours * 60, 'expired'],
])('%s', (_, seen, now, state) => expect(sessionState(began, minutes(seen), null, minutes(now))).toBe(state));

test('a session that somebody ended is over, however fresh', () => expect(sessionState(began, began, began, began)).toBe('expired'));

test('a session that has expired stays so, and use never makes one older', () => {
  const span = fc.integer({ min: 0, max: 20 * 60 });
  fc.assert(fc.property(span, span, span, (seen, now, more) => {
    if (sessionState(began, minutes(seen), null, minutes(now)) === 'expired') expect(sessionState(began, minutes(seen), null, minutes(now + more))).toBe('expired');
    if (sessionState(began, minutes(seen), null, minutes(now)) === 'live') expect(sessionState(began, minutes(seen + more), null, minutes(now))).toBe('live');
  }));
});
