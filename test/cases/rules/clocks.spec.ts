import fc from 'fast-check';
import { backupFor, clockAfter, hopOrder, nextHop, type ClockEvent, type ClockState } from '../../../src/cases/rules/clocks.js';
import { instant, type Instant } from '../../../src/kernel/instant.js';

const start: ClockState = { dueAt: instant(0), hops: 0, nextHopAt: instant(0), ended: null };

test.each<[ClockEvent, Partial<ClockState>]>([
  [{ what: 'met' }, { ended: 'met', nextHopAt: null }],
  [{ what: 'case-closed' }, { ended: 'closed' }],
  [{ what: 'not-needed', reason: 'Told in person' }, { ended: 'not-needed' }],
  [{ what: 'not-needed', reason: ' ' }, start],
  [{ what: 'moved', to: instant(9), reason: 'The interpreter is ill' }, { dueAt: instant(9), nextHopAt: instant(9), hops: 0, ended: null }],
  [{ what: 'moved', to: instant(9), reason: '' }, start],
  [{ what: 'late', hops: 1, next: instant(5) }, { hops: 1, nextHopAt: instant(5) }],
  [{ what: 'late', hops: 3, next: instant(5) }, { hops: 3, nextHopAt: null }],
  [{ what: 'withdrawn' }, start],
])('%j', (event, after) => expect(clockAfter(start, event)).toMatchObject(after));

test('a late clock goes to its owner, then the backup, then the district, then to nobody else', () => {
  expect([0, 1, 2, 3].map(nextHop)).toEqual([...hopOrder, null]);
});

test.each([['sam', 'mia', 'zoe', 'mia'], ['mia', 'mia', 'zoe', 'zoe'], [null, 'mia', 'zoe', 'zoe'], [null, 'mia', null, null]])('owner %s, manager %s, next in line %s: backup %s', (owner, manager, next, backup) => {
  expect(backupFor({ owner, manager, next })).toBe(backup);
});

const moments = fc.nat(1_000_000).map((n): Instant => instant(n));
const reasons = fc.constantFrom('', '  ', 'With a reason');
const events: fc.Arbitrary<ClockEvent> = fc.oneof(
  fc.constantFrom<ClockEvent>({ what: 'met' }, { what: 'case-closed' }, { what: 'suspended' }, { what: 'absent' }, { what: 'withdrawn' }, { what: 'sent-to-school' }, { what: 'sealed' }, { what: 'held' }, { what: 'manager-changed' }),
  fc.record({ what: fc.constant('not-needed' as const), reason: reasons }), fc.record({ what: fc.constant('moved' as const), to: moments, reason: reasons }), fc.record({ what: fc.constant('late' as const), hops: fc.integer({ min: 0, max: 5 }), next: moments }),
);
const ends = (event: ClockEvent): boolean => event.what === 'met' || event.what === 'case-closed' || (event.what === 'not-needed' && event.reason.trim() !== '');

test('only what was due being done, a reason on record, or the closing of the case ends a clock, in whatever order things happen', () => {
  fc.assert(fc.property(fc.array(events, { maxLength: 30 }), (story) => {
    let state = start;
    for (const event of story) {
      const before = state;
      state = clockAfter(state, event);
      expect(state.ended !== null).toBe(before.ended !== null || ends(event));
      if (before.ended !== null) expect(state).toEqual(before);
      if (state.dueAt !== before.dueAt) expect(event).toMatchObject({ what: 'moved', reason: 'With a reason' });
    }
    expect(state.ended !== null).toBe(story.some(ends));
  }));
});

test('each hears of a late clock once for each due time', () => {
  fc.assert(fc.property(fc.array(events, { maxLength: 40 }), (story) => {
    const heard = new Set<string>();
    let moves = 0;
    let state = start;
    for (const event of story) {
      const after = clockAfter(state, event);
      if (event.what === 'moved' && after !== state) moves += 1;
      if (event.what === 'late' && after !== state) {
        for (let hop = state.hops; hop < after.hops; hop += 1) {
          expect(heard.has(`${moves} ${hop}`)).toBe(false);
          heard.add(`${moves} ${hop}`);
        }
      }
      state = after;
    }
  }));
});
