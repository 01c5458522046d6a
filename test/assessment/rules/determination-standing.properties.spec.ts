import fc from 'fast-check';
import { determinationStanding } from '../../../src/assessment/rules/determination-standing.js';

const determination = fc.record({ level: fc.constantFrom('low', 'high'), complete: fc.boolean(), facts: fc.subarray(['weapon', 'threat-to-self', 'threat-to-others']) });
const history = fc.array(determination, { maxLength: 6 });

test('one person’s unsigned determination takes neither a level nor a fact away', () => {
  fc.assert(fc.property(history, determination, (before, draft) => {
    const [then, now] = [determinationStanding(before), determinationStanding([...before, { ...draft, complete: false }])];
    expect(now.agreed).toBe(then.agreed);
    for (const fact of then.agreed?.facts ?? []) expect(now.facts).toContain(fact);
  }));
});

test('a signed one stands by itself, whatever came before', () => {
  fc.assert(fc.property(history, determination, (before, draft) => {
    const signed = { ...draft, complete: true };
    expect(determinationStanding([...before, signed])).toEqual({ agreed: signed, proposed: null, facts: [...signed.facts].sort() });
  }));
});
