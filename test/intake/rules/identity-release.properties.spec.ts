import fc from 'fast-check';
import { later, type Instant } from '../../../src/kernel/instant.js';
import { mayDecide, mayOpen, openHours, openUntil, releaseState, waitingDays, type ReleaseFacts } from '../../../src/intake/rules/identity-release.js';

const at = (ms: number) => later('2026-11-16T16:00:00.000Z' as Instant, ms);
const moments = fc.integer({ min: 0, max: 30 * 24 * 3_600_000 }).map(at);
const people = fc.constantFrom('irene', 'ingrid', 'ruth', 'sofia');
const requests = fc.record({
  asker: people, askedAt: moments, decision: fc.option(fc.record({ approves: fc.boolean(), at: moments }).map(({ approves, at: when }) => ({ approves, openUntil: approves ? openUntil(when) : null }))),
}) satisfies fc.Arbitrary<ReleaseFacts>;

test('nobody decides what they asked for, nor who they are; and both are told the same', () => {
  fc.assert(fc.property(requests, people, moments, people, (request, reporter, now, decider) => {
    const verdict = mayDecide({ asker: request.asker, reporter, state: releaseState(request, now) }, decider);
    if (decider === request.asker || decider === reporter) expect(verdict).toEqual({ ok: false, why: 'Another person has to decide this request.' });
    else expect(verdict.ok).toBe(releaseState(request, now) === 'waiting');
  }));
});

test('only the asker opens a statement, and only after an approval', () => {
  fc.assert(fc.property(requests, moments, people, (request, now, opener) => {
    if (mayOpen({ asker: request.asker, state: releaseState(request, now) }, opener).ok) expect([opener, request.decision?.approves]).toEqual([request.asker, true]);
  }));
});

test('time moving forward never opens a request or lets it be decided', () => {
  fc.assert(fc.property(requests, moments, fc.nat(30 * 24 * 3_600_000), (request, now, passed) => {
    const [before, after] = [releaseState(request, now), releaseState(request, later(now, passed))];
    if (before !== 'open') expect(after).not.toBe('open');
    if (before !== 'waiting') expect(after).not.toBe('waiting');
  }));
});

test.each([
  [waitingDays * 24 * 3_600_000 - 1, null, 'waiting'], [waitingDays * 24 * 3_600_000, null, 'lapsed'], [0, { approves: false, openUntil: null }, 'declined'],
  [openHours * 3_600_000 - 1, { approves: true, openUntil: openUntil(at(0)) }, 'open'], [openHours * 3_600_000, { approves: true, openUntil: openUntil(at(0)) }, 'over'],
] as const)('%i ms later, decided as %j, it is %s', (ms, decision, state) => {
  expect(releaseState({ askedAt: at(0), decision }, at(ms))).toBe(state);
});

test('each refusal to open says why', () => {
  expect(mayOpen({ asker: 'irene', state: 'over' }, 'irene')).toEqual({ ok: false, why: 'The 24 hours in which this statement could be opened are over. Ask again if it is still needed.' });
  expect(mayOpen({ asker: 'irene', state: 'waiting' }, 'irene')).toEqual({ ok: false, why: 'This request was not approved, so there is no statement.' });
  expect(mayOpen({ asker: 'irene', state: 'open' }, 'ingrid')).toEqual({ ok: false, why: 'Only the person who asked can open the statement.' });
});
