import fc from 'fast-check';
import { isSettled, noticeState, type MadeAttempt } from '../../../src/management/rules/notice-standing.js';

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
