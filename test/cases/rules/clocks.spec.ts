import fc from 'fast-check';
import { backupFor, clockAfter, hopOrder, lineOf, nextHeard, type ClockEvent, type ClockState, type Hop } from '../../../src/cases/rules/clocks.js';
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

const people = { owner: 'mia', backup: 'sam', 'case-manager': 'mia', chair: 'sam', principal: null };

test.each<[string, readonly Hop[], number, string[], ReturnType<typeof nextHeard>]>([
  ['its owner first', lineOf(null), 0, [], { hop: 'owner', to: 'mia', hops: 1 }],
  ['then the backup', lineOf(null), 1, ['mia'], { hop: 'backup', to: 'sam', hops: 2 }],
  ['then the district', lineOf(null), 2, ['mia', 'sam'], { hop: 'district', to: null, hops: 3 }],
  ['the line of its protocol', lineOf('case-manager,chair'), 1, ['mia'], { hop: 'chair', to: 'sam', hops: 2 }],
  ['nobody twice', lineOf('owner,case-manager,chair'), 1, ['mia'], { hop: 'chair', to: 'sam', hops: 3 }],
  ['past whom nobody fills', lineOf('principal,district'), 0, [], { hop: 'district', to: null, hops: 2 }],
  ['the district where its line runs out', lineOf('chair,principal'), 1, ['sam'], { hop: 'district', to: null, hops: 2 }],
])('a late clock goes to %s', (_, line, hops, told, heard) => expect(nextHeard(line, hops, people, told)).toEqual(heard));

test('a longer line goes on until its end', () => {
  expect(clockAfter(start, { what: 'late', hops: 3, next: instant(5), of: 4 })).toMatchObject({ hops: 3, nextHopAt: instant(5) });
  expect(clockAfter(start, { what: 'late', hops: 4, next: instant(5), of: 4 })).toMatchObject({ hops: 4, nextHopAt: null });
  expect(clockAfter(start, { what: 'late', hops: 2, next: instant(5), of: 2 })).toMatchObject({ hops: 2, nextHopAt: null });
  expect(hopOrder).toEqual(['owner', 'backup', 'district']);
});

test('in whatever line, each account hears once, and the last hop ends it', () => {
  const lines = fc.array(fc.constantFrom<Hop>('owner', 'backup', 'case-manager', 'chair', 'principal', 'district'), { minLength: 1, maxLength: 6 });
  const somebody = fc.constantFrom(null, 'mia', 'sam', 'zoe');
  fc.assert(fc.property(lines, fc.record({ owner: somebody, backup: somebody, 'case-manager': somebody, chair: somebody, principal: somebody }), (line, who) => {
    const told: string[] = [];
    let state: ClockState = start;
    for (let round = 0; state.nextHopAt !== null; round += 1) {
      expect(round).toBeLessThan(line.length);
      const { hop, to, hops } = nextHeard(line, state.hops, who, told);
      expect(to === null).toBe(hop === 'district');
      if (to !== null) { expect(told).not.toContain(to); told.push(to); }
      state = clockAfter(state, { what: 'late', hops, next: instant(round), of: line.length });
    }
    expect(state.hops).toBe(line.length);
  }));
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
