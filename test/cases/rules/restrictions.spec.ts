import fc from 'fast-check';
import { mayAgree, mayAskToLift, mayDecline, mayHold, maySeal, waitingFor, type Restriction } from '../../../src/cases/rules/restrictions.js';

const none = { sealed: false, held: false, waiting: false };
const asked: Restriction = { kind: 'seal', state: 'asked', askedBy: 'irene', liftAskedBy: null };
const account = fc.constantFrom('irene', 'ingrid', 'maria');
const restriction: fc.Arbitrary<Restriction> = fc.record({
  kind: fc.constantFrom('seal', 'hold'), state: fc.constantFrom('asked', 'refused', 'in-force', 'lifting', 'lifted'), askedBy: account, liftAskedBy: fc.option(account),
});

test('a seal is asked for once, and not while the case is held', () => {
  expect(maySeal(none).ok).toBe(true);
  expect(maySeal({ ...none, sealed: true }).ok).toBe(false);
  expect(maySeal({ ...none, waiting: true }).ok).toBe(false);
  expect(maySeal({ ...none, held: true })).toMatchObject({ ok: false, why: expect.stringContaining('held for a court') });
  expect(mayHold(none).ok).toBe(true);
  expect(mayHold({ ...none, held: true }).ok).toBe(false);
});

test('a hold that came after a seal was asked for keeps the seal away', () => {
  expect(mayAgree(asked, 'ingrid', none).ok).toBe(true);
  expect(mayAgree(asked, 'ingrid', { ...none, held: true }).ok).toBe(false);
  expect(mayAgree({ kind: 'hold', state: 'lifting', askedBy: 'irene', liftAskedBy: 'irene' }, 'ingrid', { ...none, held: true }).ok).toBe(true);
});

test('an end is asked for only of what is in force', () => {
  expect(mayAskToLift({ ...asked, state: 'in-force' }).ok).toBe(true);
  for (const state of ['asked', 'refused', 'lifting', 'lifted'] as const) expect(mayAskToLift({ ...asked, state }).ok).toBe(false);
  expect(mayAskToLift(null).ok).toBe(false);
});

test('nobody agrees to what they asked for, and nobody to what does not wait', () => {
  fc.assert(fc.property(restriction, account, fc.boolean(), (one, by, held) => {
    const { ok } = mayAgree(one, by, { ...none, held });
    const asker = waitingFor(one);
    return !ok || (asker !== null && asker !== by);
  }));
});

test('what does not wait is not declined', () => {
  fc.assert(fc.property(restriction, (one) => mayDecline(one).ok === (waitingFor(one) !== null)));
});
