import fc from 'fast-check';
import { determinationProblems, type DeterminationContext } from '../../../src/assessment/rules/determination.js';
import { instant } from '../../../src/kernel/instant.js';

const levels = ['low', 'moderate', 'high', 'imminent'];
const ids = ['a', 'b', 'c', 'd', 'e'];
const moment = fc.integer({ min: 0, max: 6 }).map((hour) => instant(Date.UTC(2026, 10, 16, hour)));
const context: fc.Arbitrary<DeterminationContext> = fc.record({
  levels: fc.constant(levels), teamFacts: fc.constant(['weapon', 'threat-to-self']), citable: fc.array(moment, { minLength: 1, maxLength: 5 }).map((all) => all.map((enteredAt, at) => ({ id: ids[at]!, enteredAt }))),
  team: fc.oneof(fc.constant(['maria', 'samuel', 'zoe']), fc.subarray(['maria', 'samuel', 'zoe'])), counting: fc.oneof({ arbitrary: fc.constant(['maria', 'samuel', 'zoe']), weight: 4 }, fc.subarray(['maria', 'samuel', 'zoe'])), last: fc.option(fc.record({ level: fc.constantFrom(...levels), enteredAt: moment })),
});
const draft = fc.record({
  level: fc.constantFrom(...levels, '', 'extreme'), facts: fc.subarray(['weapon', 'threat-to-self', 'named-target']), rationale: fc.oneof(fc.constant('The grievance goes on, and there is no plan that we know of.'), fc.string({ maxLength: 60 })), citations: fc.oneof(fc.subarray(['a', 'b']), fc.subarray(ids)),
  writtenFacts: fc.constantFrom('', ' ', 'The knife is gone.'), tookPart: fc.oneof(fc.constant(['maria', 'zoe']), fc.subarray(['maria', 'samuel', 'zoe', 'sofia'])),
  dissents: fc.array(fc.record({ person: fc.constantFrom('maria', 'zoe', 'sofia', ''), body: fc.constantFrom('', 'Too low.') }), { maxLength: 2 }),
});
const order = (level: string): number => levels.indexOf(level);

test('what may be recorded always has a level, a reason, a ground, two people of the team, and for less than before something new', () => {
  let recorded = 0;
  fc.assert(fc.property(draft, context, (given, about: DeterminationContext) => {
    if (determinationProblems(given, about).length > 0) return;
    recorded += 1;
    expect(order(given.level)).toBeGreaterThanOrEqual(0);
    expect(given.rationale.trim().length).toBeGreaterThanOrEqual(40);
    expect(new Set((given.tookPart as string[]).filter((person) => about.counting.includes(person))).size).toBeGreaterThanOrEqual(2);
    expect(given.citations.length > 0 || given.writtenFacts.trim() !== '').toBe(true);
    expect(new Set(given.tookPart).size).toBeGreaterThanOrEqual(2);
    expect([...given.tookPart, ...given.dissents.map(({ person }) => person)].every((person) => about.team.includes(person))).toBe(true);
    const { last } = about;
    if (last !== null && order(given.level) < order(last.level)) {
      expect(about.citable.some(({ id, enteredAt }) => given.citations.includes(id) && enteredAt > last.enteredAt)).toBe(true);
    }
  }), { numRuns: 10_000, seed: 7 });
  expect(recorded).toBeGreaterThan(100); // or the property says nothing
});

test('raising or keeping a level never needs more than setting it first', () => {
  fc.assert(fc.property(draft, context, (given, about) => {
    const { last } = about;
    if (last === null || order(given.level) < order(last.level)) return;
    expect(determinationProblems(given, about)).toEqual(determinationProblems(given, { ...about, last: null }));
  }), { numRuns: 3000, seed: 7 });
});
