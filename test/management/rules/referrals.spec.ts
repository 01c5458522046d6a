import fc from 'fast-check';
import { addDays, localDate } from '../../../src/kernel/local-date.js';
import { consentAfter, consents, firstConsents, firstState, isSettled, mayBeSent, problemsWithHop, referralMoves, referralStates, withoutHelp, type Consent, type ReferralState } from '../../../src/management/rules/referrals.js';

const states = Object.keys(referralStates) as ReferralState[];
const settled: ReferralState[] = ['completed', 'declined-by-family', 'consent-refused', 'not-eligible', 'closed-no-response', 'cancelled'];
const opened = localDate('2026-10-01');
const today = localDate('2026-11-16');

describe('the moves of a referral', () => {
  it('lead to every state from a draft', () => {
    const reached = new Set<ReferralState>(['draft']);
    for (const state of reached) for (const next of referralMoves(state)) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('never lead out of a settled state, and sent is not one', () => {
    expect(states.filter(isSettled).sort()).toEqual([...settled].sort());
    expect(isSettled('sent')).toBe(false);
    expect(isSettled('waitlisted')).toBe(false);
    expect(isSettled('no-show')).toBe(false);
  });

  it('can always come to an end, and never stand still', () => {
    for (const state of states) {
      expect(referralMoves(state)).not.toContain(state);
      const reached = new Set([state]);
      for (const one of reached) for (const next of referralMoves(one)) reached.add(next);
      expect([...reached].some(isSettled)).toBe(true);
    }
  });

  it('lead into help only through sent: nobody is served by a draft', () => {
    for (const state of ['draft', 'consent-pending'] as const) for (const next of referralMoves(state)) expect(['consent-pending', 'sent', ...settled]).toContain(next);
  });

  it('walked at random never leave the table', () => {
    fc.assert(fc.property(fc.array(fc.nat(20), { maxLength: 40 }), (choices) => {
      let state: ReferralState = 'draft';
      for (const choice of choices) {
        const next = referralMoves(state);
        if (next.length === 0) expect(isSettled(state)).toBe(true);
        else state = next[choice % next.length]!;
        expect(states).toContain(state);
      }
    }));
  });
});

describe('consent', () => {
  it('is needed before anything is sent', () => {
    fc.assert(fc.property(fc.constantFrom(...states), fc.constantFrom(...(Object.keys(consents) as Consent[])), (state, consent) => {
      const problems = problemsWithHop({ state, consent, happenedOn: today, followUpOn: addDays(today, 7) }, opened, today);
      expect(problems.some(({ field }) => field === 'consent')).toBe(state === 'sent' && !mayBeSent(consent));
    }));
  });

  it('decides where a new referral begins', () => {
    expect(firstConsents.map((consent) => firstState(consent, false))).toEqual(['draft', 'consent-pending', 'draft', 'draft']);
    expect(firstState('given', true)).toBe('sent');
    expect(consentAfter('consent-refused', 'asked')).toBe('refused');
    expect(consentAfter('consent-pending', 'not-asked')).toBe('asked');
    expect(consentAfter('sent', 'given')).toBe('given');
  });
});

describe('a step of a referral', () => {
  it('needs a next follow-up unless it settles the referral', () => {
    fc.assert(fc.property(fc.constantFrom(...states), (state) => {
      const problems = problemsWithHop({ state, consent: 'given', happenedOn: today, followUpOn: null }, opened, today);
      expect(problems.length === 0).toBe(isSettled(state));
    }));
  });

  it('lies between the opening of the case and today, and its follow-up not before it', () => {
    const fields = (happenedOn: string, followUpOn: string) => problemsWithHop({ state: 'acknowledged', consent: 'given', happenedOn: localDate(happenedOn), followUpOn: localDate(followUpOn) }, opened, today).map(({ field }) => field);
    expect(fields('2026-11-17', '2026-11-20')).toEqual(['happenedOn']);
    expect(fields('2026-09-30', '2026-11-20')).toEqual(['happenedOn']);
    expect(fields('2026-11-10', '2026-11-09')).toEqual(['followUpOn']);
    expect(fields('2026-11-10', '2206-11-20')).toEqual(['followUpOn']);
    expect(fields('2026-11-10', '2026-11-20')).toEqual([]);
  });

  it('that ends without help sends the team back to the plan', () => {
    expect(states.filter(withoutHelp).sort()).toEqual(settled.filter((state) => state !== 'completed').sort());
  });
});
