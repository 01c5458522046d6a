import fc from 'fast-check';
import { localDate } from '../../../src/kernel/local-date.js';
import { editionOf, lacksOf, planGaps, planStanding } from '../../../src/management/rules/plan.js';
import { interventionStates, type InterventionState } from '../../../src/management/rules/interventions.js';
import { anIntervention } from '../an-intervention.js';

const words = { goals: 'Comes to school without fear.', studentPart: '', familyPart: '' };
const item = fc.record({
  owner: fc.option(fc.constant('c'.repeat(26))), startsOn: fc.option(fc.constant(localDate('2026-11-02'))), reviewOn: fc.option(fc.constant(localDate('2026-12-01'))),
  state: fc.constantFrom(...(Object.keys(interventionStates) as InterventionState[])), version: fc.integer({ min: 1, max: 9 }),
}).map(anIntervention);

describe('the gaps of a plan', () => {
  it('name the item and what it lacks', () => {
    expect(planGaps(words, [anIntervention(), anIntervention({ id: 'd'.repeat(26), what: 'Trusted adult', owner: null, reviewOn: null })]))
      .toEqual([{ item: 'd'.repeat(26), what: 'Trusted adult', lacks: ['an owner', 'a review date'] }]);
  });

  it('are there without goals or without anything that goes on', () => {
    expect(planGaps(null, [])).toHaveLength(2);
    expect(planGaps({ ...words, goals: '  ' }, [anIntervention()])).toHaveLength(1);
    expect(planGaps(words, [anIntervention({ state: 'ended' })])).toEqual([{ item: null, what: 'The plan', lacks: ['at least one intervention that has not ended'] }]);
  });

  it('are none exactly when every item that goes on has owner, start and review', () => {
    fc.assert(fc.property(fc.array(item, { maxLength: 6 }), (items) => {
      const going = items.filter(({ state }) => state !== 'ended');
      const whole = going.length > 0 && going.every(({ owner, startsOn, reviewOn }) => owner !== null && startsOn !== null && reviewOn !== null);
      expect(planGaps(words, items).length === 0).toBe(whole);
    }));
  });

  it('never come from an item that lacks nothing', () => {
    expect(lacksOf(anIntervention())).toEqual([]);
  });
});

describe('the edition of a plan', () => {
  it('rises with every change and every item added, so that an approval never covers what came after it', () => {
    fc.assert(fc.property(fc.nat(20), fc.array(item, { minLength: 1, maxLength: 6 }), fc.nat(5), (version, items, at) => {
      const edition = editionOf(version, items);
      const changed = items.map((one, index) => (index === at % items.length ? { ...one, version: one.version + 1 } : one));
      for (const later of [editionOf(version + 1, items), editionOf(version, changed), editionOf(version, [...items, anIntervention()])]) {
        expect(later).toBeGreaterThan(edition);
        expect(planStanding(later, { edition })).toBe('changed');
      }
      expect(planStanding(edition, { edition })).toBe('approved');
      expect(planStanding(edition, null)).toBe('never-approved');
    }));
  });
});
