import fc from 'fast-check';
import { disciplines, type Discipline } from '../../../src/kernel/disciplines.js';
import { seated, type Taking } from '../../../src/protocols/rules/seats.js';

const discipline = fc.constantFrom<Discipline>(...disciplines.slice(0, 5));
const rules = fc.array(fc.record({ anyOf: fc.uniqueArray(discipline, { minLength: 1, maxLength: 3 }) }), { maxLength: 4 });
const taking = fc.array(fc.record({ person: fc.constantFrom('a', 'b', 'c', 'd', 'e'), discipline }), { maxLength: 6 });

/** Most seats that can be filled, found by trying every way: slow and plain. */
function most(left: readonly { anyOf: readonly Discipline[] }[], people: readonly Taking[]): number {
  const [rule, ...rest] = left;
  if (rule === undefined) return 0;
  return Math.max(most(rest, people), ...people.filter(({ discipline: one }) => rule.anyOf.includes(one)).map(({ person }) => 1 + most(rest, people.filter((other) => other.person !== person))), 0);
}

describe('seats', () => {
  it('move people so that as many as possible are filled, each by a person of its own', () => {
    fc.assert(fc.property(rules, fc.uniqueArray(taking.chain((all) => fc.constantFrom(...(all.length > 0 ? all : [{ person: 'a', discipline: 'counseling' as const }]))), { selector: ({ person }) => person }), (wanted, people) => {
      const { filled, open } = seated(wanted, people);
      expect(filled).toHaveLength(most(wanted, people));
      expect(filled.length + open.length).toBe(wanted.length);
      expect(new Set(filled.map(({ by }) => by.person)).size).toBe(filled.length);
      for (const { rule, by } of filled) expect(rule.anyOf).toContain(by.discipline);
    }));
  });

  it('do not depend on who came first', () => {
    fc.assert(fc.property(rules, taking, (wanted, people) => expect(seated(wanted, people)).toEqual(seated(wanted, [...people].reverse()))));
  });
});
