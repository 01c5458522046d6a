import fc from 'fast-check';
import { recipients } from '../../../src/management/rules/notice-slots.js';
import { mayAsk, mayDecide, reasonsFor } from '../../../src/management/rules/notice-withholding.js';

describe('withholding a notice', () => {
  it.each(recipients)('offers suspected abuse at home for guardians alone (%s)', (recipient) => {
    expect(reasonsFor(recipient).includes('abuse-at-home')).toBe(recipient.startsWith('guardian'));
    expect(reasonsFor(recipient)).toContain('other');
  });

  it('is asked once at a time, and again after a refusal', () => {
    expect(mayAsk([{ approves: null }]).ok).toBe(false);
    expect(mayAsk([{ approves: false }]).ok).toBe(true);
    expect(mayAsk([]).ok).toBe(true);
  });

  it('is never decided by the one who asked, whoever that is, nor twice', () => {
    fc.assert(fc.property(fc.constantFrom('maria', 'samuel', 'zoe'), fc.constantFrom('maria', 'samuel', 'zoe'), fc.boolean(), (by, decider, decided) => {
      expect(mayDecide({ by, decided }, decider).ok).toBe(!decided && by !== decider);
    }));
    expect(mayDecide(null, 'maria').ok).toBe(false);
  });
});
