import { anchorOf, isRequired, recipients, slotKey, slotsOf, type Target } from '../../../src/management/rules/notice-slots.js';

const target = (participant: string, changes: Partial<Target> = {}): Target => ({ participant, person: null, name: participant, hasGuardian: true, ...changes });
const keys = (targets: Target[], early: string[] = []) => slotsOf(targets, new Set(early)).map(({ key }) => key);

describe('the notices of a case', () => {
  it('are all six kinds from the first minute', () => expect(keys([])).toEqual(recipients));

  it('tell each target, and each target’s family, for themselves', () => {
    expect(keys([target('a'), target('b')])).toEqual(['guardian-of-subject', 'target.a', 'target.b', 'guardian-of-target.a', 'guardian-of-target.b', 'superintendent', 'law-enforcement', 'reporter']);
  });

  it('keep the place of what was logged before a target was named', () => expect(keys([target('a')], ['target'])).toContain('target'));

  it('have an address of their own', () => {
    expect([slotKey('target', null), slotKey('target', 'a'), anchorOf('target.a')]).toEqual(['target', 'target.a', 'notice-target-a']);
  });
});

describe('whether the protocol asks for a notice', () => {
  const targets = [target('a'), target('b', { hasGuardian: false })];
  const required = (...who: (typeof recipients)[number][]) => slotsOf(targets, new Set(['target'])).filter((slot) => isRequired(slot, new Set(who), targets)).map(({ key }) => key);

  it('follows its list', () => expect(required('superintendent', 'reporter')).toEqual(['superintendent', 'reporter']));
  it('asks for every target', () => expect(required('target')).toEqual(['target.a', 'target.b']));
  it('asks for families only of targets who have some', () => expect(required('guardian-of-target')).toEqual(['guardian-of-target.a']));
  it('asks for nothing where the list is empty', () => expect(required()).toEqual([]));
});
