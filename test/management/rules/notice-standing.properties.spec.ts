import fc from 'fast-check';
import type { Instant } from '../../../src/kernel/instant.js';
import { countedFrom, isSettled, noticeState, stateSince, type MadeAttempt } from '../../../src/management/rules/notice-standing.js';

const attempt = fc.record({ result: fc.constantFrom('reached', 'left-message', 'refused', 'no-contact'), corrected: fc.boolean() }) as fc.Arbitrary<MadeAttempt>;
const attempts = fc.array(attempt, { maxLength: 5 });
const withholdings = fc.array(fc.record({ approves: fc.constantFrom(true, false, null) }), { maxLength: 4 });

describe('a notice', () => {
  it('is settled exactly when an attempt that stands reached somebody, or a second person approved withholding it', () => {
    fc.assert(fc.property(attempts, withholdings, (made, asked) => {
      const told = made.some(({ result, corrected }) => result === 'reached' && !corrected);
      expect(isSettled(noticeState(made, asked))).toBe(told || asked.some(({ approves }) => approves === true));
    }));
  });

  it('is never unsettled by one more attempt or request', () => {
    fc.assert(fc.property(attempts, withholdings, attempt, (made, asked, more) => {
      if (!isSettled(noticeState(made, asked))) return;
      expect(isSettled(noticeState([...made, more], [...asked, { approves: null }]))).toBe(true);
    }));
  });

  it('stands the same whatever the order', () => {
    fc.assert(fc.property(attempts, withholdings, (made, asked) => {
      expect(noticeState([...made].reverse(), [...asked].reverse())).toBe(noticeState(made, asked));
    }));
  });

  it('is not settled by asking, nor by a refusal of that', () => {
    expect([noticeState([], []), noticeState([], [{ approves: null }]), noticeState([], [{ approves: false }])]).toEqual(['none', 'asked', 'none']);
  });
});

describe('a notice of a case that was opened again', () => {
  const [before, reopened, after] = ['2026-11-16T16:00:00.000Z', '2026-11-20T16:00:00.000Z', '2026-11-21T16:00:00.000Z'] as Instant[] as [Instant, Instant, Instant];
  const told = (at: Instant) => ({ result: 'reached', corrected: false, at }) as const;

  it('counts what was recorded since, once a level was set anew', () => {
    expect([countedFrom(null), countedFrom({ reopenedAt: null, frozenAt: null, proposed: null }), countedFrom({ reopenedAt: reopened, frozenAt: reopened, proposed: null })]).toEqual([null, null, null]);
    expect([countedFrom({ reopenedAt: reopened, frozenAt: null, proposed: null }), countedFrom({ reopenedAt: reopened, frozenAt: reopened, proposed: {} })]).toEqual([reopened, reopened]);
  });

  it('is settled by nothing from before, and says that it was', () => {
    expect([stateSince(null, [told(before)], []), stateSince(reopened, [told(before)], []), stateSince(reopened, [], [{ approves: true, at: before }])]).toEqual(['reached', 'before', 'before']);
    expect([stateSince(reopened, [told(before), told(after)], []), stateSince(reopened, [told(before), { ...told(after), result: 'no-contact' }], []), stateSince(reopened, [{ ...told(before), result: 'no-contact' }], [])]).toEqual(['reached', 'tried', 'none']);
  });
});
